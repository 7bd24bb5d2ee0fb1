import type { Messages } from "../messages.ts";

export const told: Pick<Messages, "told"> = {
  told: {
    title: "Maneras de enterarte",
    text: "Las palabras junto a la imagen están siempre. También puedes enterarte de un cambio de otras maneras. Cada una está apagada hasta que la enciendes. Se avisa como mucho de un cambio cada tres segundos, y de ninguno en cuanto paras o haces una pausa.",
    tryIt: "Probar",
    tryEach: { sound: "Probar cada sonido", vibration: "Probar cada patrón" },
    ways: {
      words: {
        name: "Palabras grandes sobre la imagen",
        text: "Las palabras más recientes, en el borde inferior de la imagen.",
      },
      sound: { name: "Un sonido suave", text: "Unas pocas notas cortas y bajas para cada tipo de cambio." },
      speech: {
        name: "Voz",
        text: "Una voz de este dispositivo dice las palabras que están en la página.",
      },
      vibration: {
        name: "Vibración",
        text: "Un patrón corto para cada tipo de cambio, si el dispositivo puede.",
      },
    },
    kinds: {
      up: {
        name: "Algo subió",
        sound: "una nota grave y luego una aguda",
        vibration: "corta y luego larga",
      },
      down: {
        name: "Algo bajó",
        sound: "una nota aguda y luego una grave",
        vibration: "larga y luego corta",
      },
      other: {
        name: "Cambió otra cosa",
        sound: "la misma nota dos veces",
        vibration: "corta y otra vez corta",
      },
      rest: {
        name: "La cara está en reposo",
        sound: "una nota larga y grave",
        vibration: "una larga",
      },
      unread: {
        name: "La cara no se puede leer",
        sound: "tres notas cortas y graves",
        vibration: "tres cortas",
      },
    },
    screenReader: {
      name: "Avisar también a un lector de pantalla",
      text: "Si usas un lector de pantalla, también lee los cambios. Apaga esto si los dos hablan a la vez.",
    },
    missing: {
      "no-sound": "No disponible: este navegador no reproduce sonidos hechos por una página.",
      "no-speech": "No disponible: este navegador no habla.",
      "no-own-voice":
        "No disponible: este dispositivo no tiene una voz propia para este idioma. Otras voces pueden enviar las palabras fuera para decirlas, así que no se usan.",
      "no-vibration":
        "No disponible: este navegador no puede hacer vibrar un dispositivo. Chrome en Android sí puede.",
    },
  },
};
