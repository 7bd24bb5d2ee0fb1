import type { Messages } from "../messages.ts";

export const offline: Pick<Messages, "offline"> = {
  offline: {
    newer: "Hay una versión más nueva de esta página lista.",
    reload: "Recargar",
    later: "Más tarde",
    keeping: {
      "being-kept":
        "Esta página se está guardando en este dispositivo, para que se abra también sin internet.",
      kept: "Esta página está guardada en este dispositivo y se abre también sin internet. Borrar tus datos no la quita.",
      "not-kept": "Esta página no está guardada en este dispositivo: necesita internet cada vez que se abre.",
    },
  },
};
