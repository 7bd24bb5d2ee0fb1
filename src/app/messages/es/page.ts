import type { Messages } from "../messages.ts";

export const page: Pick<
  Messages,
  | "name"
  | "privacy"
  | "dropHint"
  | "asking"
  | "choosingScreen"
  | "screenProblem"
  | "opening"
  | "cameraProblem"
  | "unreadable"
  | "failed"
  | "tryAgain"
  | "back"
> = {
  name: "Lexithymia",
  privacy: "Nada de lo que muestres o abras aquí sale de este dispositivo.",
  dropHint: "Suelta aquí una imagen o un vídeo",
  asking: {
    title: "Esperando la cámara",
    text: "Puede que tu navegador pregunte si esta página puede usarla. Elige «Permitir» para continuar.",
  },
  opening: (name) => ({ title: "Abriendo", text: name }),
  cameraProblem: {
    insecure: {
      title: "La cámara necesita una dirección segura",
      text: "Los navegadores solo dan la cámara a páginas con https:// o de este mismo dispositivo. Abre la página así o usa una imagen.",
    },
    unsupported: {
      title: "Este navegador no ofrece cámara",
      text: "Prueba con otro navegador o usa una imagen o un vídeo.",
    },
    denied: {
      title: "La cámara no está permitida",
      text: "Tú o tu navegador habéis dicho que no, y está bien. Para cambiarlo, permite la cámara para esta página en la barra de direcciones o en los ajustes de tu sistema y vuelve a intentarlo.",
    },
    none: {
      title: "No se ha encontrado ninguna cámara",
      text: "Conecta una y vuelve a intentarlo, o usa una imagen o un vídeo.",
    },
    "in-use": {
      title: "La cámara está ocupada",
      text: "Puede que la use otro programa. Ciérralo y vuelve a intentarlo.",
    },
    unplugged: {
      title: "La cámara ya no está",
      text: "Se ha desconectado o apagado. Conéctala y vuelve a intentarlo, o usa otra.",
    },
  },
  choosingScreen: {
    title: "Esperando una ventana",
    text: "Tu navegador pregunta qué ventana compartir con esta página.",
  },
  screenProblem: {
    unsupported: {
      title: "Este navegador no comparte ventanas",
      text: "Los navegadores de un ordenador pueden. Una imagen o un vídeo también funcionan aquí.",
    },
    "not-chosen": { title: "No se ha elegido ninguna ventana", text: "Está bien. No se ha compartido nada." },
    failed: {
      title: "No se ha podido compartir la ventana",
      text: "Tu sistema no lo ha permitido. Elige otra ventana, o cierra el programa y ábrelo de nuevo.",
    },
  },
  unreadable: {
    title: (name) => `No se ha podido abrir «${name}»`,
    empty: "El archivo está vacío. Busca una copia completa.",
    "not-a-picture":
      "Tu navegador no puede leerlo ni como imagen ni como vídeo. Funcionan las imágenes JPEG, PNG, WebP y GIF.",
    "not-a-video": "Tu navegador no puede reproducirlo como vídeo. Los vídeos MP4 y WebM suelen funcionar.",
    damaged: "Está dañado o se corta antes del final. Busca una copia completa.",
    "too-large": "Tiene más de 120 millones de píxeles. Hazlo más pequeño primero.",
  },
  failed: {
    title: "La lectura no ha podido empezar",
    text: "No se ha podido cargar o ejecutar un archivo de esta página. Recarga la página o vuelve a intentarlo.",
    detail: "Qué ha fallado",
  },
  tryAgain: "Volver a intentarlo",
  back: "Volver al principio",
};
