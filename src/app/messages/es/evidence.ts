import type { Messages } from "../messages.ts";

export const evidence: Pick<Messages, "evidence"> = {
  evidence: {
    link: "¿Cuánto acierta?",
    title: "¿Cuánto acierta?",
    lead: "Nadie lee bien todas las caras, y esto tampoco. Aquí está cuántas veces acierta, dónde falla y qué no puede saber. Cada número se ha medido. Ninguno es una promesa.",
    unavailable: {
      title: "No se pudo abrir esta página",
      text: "No se pudo cargar uno de sus archivos. Vuelve a cargarla o inténtalo más tarde. Todo lo demás sigue funcionando.",
    },
    words: {
      neutral: "una cara en reposo",
      happiness: "alegría",
      surprise: "sorpresa",
      sadness: "tristeza",
      anger: "enfado",
      disgust: "asco",
      fear: "miedo",
      contempt: "desprecio",
    },
    onePerson: "Una persona",
    ofHundred: (right) => `${right} de 100`,
    timesOf: (times, of) => `${times} de ${of}`,

    first: {
      title: "Una palabra para una cara",
      it: (right) =>
        `En ${right} de cada 100 caras, su primera palabra fue la que había elegido la mayoría de la gente.`,
      onePerson: (right) =>
        `Cuando una sola persona puso palabra a estas caras, en ${right} de cada 100 fue la que había elegido la mayoría de las demás.`,
      how: (pictures, low, high) =>
        `Diez personas pusieron cada una palabra a ${pictures} imágenes de caras de la red. No aprendió con esas imágenes. Con otras parecidas puede acertar en entre ${low} y ${high} de cada 100; con otras personas y otra luz, en más o en menos.`,
      withoutCopies: (right) =>
        `De algunas hay una copia entre las imágenes con las que aprendió. Sin ellas son ${right} de cada 100.`,
      taught:
        "Aprendió a decir lo que dice la mayoría. Por eso puede coincidir con ella más veces que una sola persona. Eso no quiere decir que vea más que tú.",
    },

    each: {
      title: "Palabra por palabra",
      text: "Dos preguntas sobre cada palabra. Cuando la mayoría la eligió, ¿cuántas veces se encontró? Y cuando se dijo, ¿cuántas veces fue acertada? Acertada quiere decir que la mayoría la había elegido. Las dos van para Lexithymia y para una de las diez personas.",
      found: "Encontrada, cuando la mayoría la eligió",
      right: "Acertada, cuando se dijo",
      pictures: (pictures) => `${pictures} imágenes`,
      few: (pictures) => `Solo ${pictures} imágenes: tómalo como una pista aproximada.`,
      word: "Palabra",
      picturesHead: "Imágenes",
    },

    mixUps: {
      title: "Lo que más confunde",
      one: (shown, said, faces) =>
        `Cuando la mayoría eligió «${shown}», a menudo dijo «${said}»: en ${faces} caras.`,
    },

    sure: {
      title: "Cuando está segura, ¿acierta?",
      text: (faces, sure, right) =>
        `En ${faces} caras estaba segura de su primera palabra más o menos al ${sure}. En ${right} de cada 100 de ellas fue la que había elegido la mayoría de la gente.`,
      chart:
        "Hacia la derecha: lo segura que estaba. Hacia arriba: cuántas veces acertó. En la línea las dos cosas son iguales; por debajo, estaba demasiado segura. Un punto más grande son más caras.",
      sure: "Lo segura que estaba",
      right: "Cuántas veces acertó",
      faces: "Caras",
      sets: (held, words) =>
        `A menudo nombra dos o tres palabras, porque una cara puede ser cualquiera de ellas. La palabra que había elegido la mayoría estaba entre las nombradas en ${held} de cada 100 caras. Para eso hicieron falta ${words} palabras de media.`,
      promised: (promised) =>
        `Está ajustada para llegar a ${promised} de cada 100, con imágenes como aquellas con las que se ajustó.`,
    },

    harder: {
      title: "Luz, desenfoque y cosas que tapan",
      text: (pictures) =>
        `Las mismas ${pictures} caras una y otra vez, cada vez estropeadas de otra manera. Cuando una imagen es demasiado mala, es mejor que no diga nada a que adivine.`,
      right: "Leída, y acertó",
      wrong: "Leída, y no acertó",
      unread: "No leída",
      row: (read, right) => `Se leyeron ${read} de 100. De ellas, ${right} de cada 100 con acierto.`,
      notRead: "No se leyó ninguna.",
      note: "Las gafas, las manos y las mascarillas están pintadas encima; las de verdad son distintas. No leída quiere decir que no encontró ninguna cara, o que dijo que no podía saberlo.",
      condition: "Qué se hizo",
      conditions: {
        untouched: "Tal como son",
        blurred: "Un poco desenfocadas",
        veryBlurred: "Muy desenfocadas",
        dim: "Con poca luz",
        dark: "A oscuras",
        sideLight: "Luz de un lado",
        hardSideLight: "Luz dura de un lado",
        coarse: "Pocos píxeles",
        veryCoarse: "Muy pocos píxeles",
        compressed: "Comprimidas, como en una videollamada",
        veryCompressed: "Muy comprimidas",
        glasses: "Gafas de montura fina",
        darkGlasses: "Gafas oscuras",
        hand: "Una mano en una mejilla",
        mask: "Una mascarilla sobre la boca",
        tilted: "Cabeza un poco inclinada",
        veryTilted: "Cabeza muy inclinada",
      },
    },

    turned: {
      title: "Cabezas vueltas",
      toFacing: (degrees) => `Vueltas hacia un lado ${degrees} grados como mucho`,
      toLimit: (from, to) => `De ${from} a ${to} grados`,
      beyond: (degrees) => `Más de ${degrees} grados`,
      right: (right, faces) => `Acertó en ${right} de cada 100 (${faces} caras).`,
      leftUnread: (right, faces) =>
        `Acertaría en ${right} de cada 100 (${faces} caras). Estas las deja sin leer.`,
    },

    acted: {
      title: "Caras actuadas, y expresiones leves",
      full: (right, pictures) =>
        `En un laboratorio se pidió a unas personas que actuaran una expresión con toda la fuerza que pudieran. No aprendió con esas imágenes. Su primera palabra fue la actuada en ${right} de cada 100 (${pictures} imágenes).`,
      halfWay: (right, pictures) =>
        `A medio camino entre el reposo y la expresión completa acertó en ${right} de cada 100 (${pictures} imágenes).`,
      calledNeutral: (times) => `En ${times} de cada 100 de estas dijo «una cara en reposo».`,
      besideOwnNeutral: (right) =>
        `Al lado de una imagen de la misma persona en reposo acertó en ${right} de cada 100 de ellas.`,
    },

    groups: {
      title: "Personas distintas",
      text: (people) =>
        `${people} personas de Londres dijeron su edad, su género y su origen étnico, y se las fotografió en reposo y sonriendo. Lexithymia nunca adivina nada de esto. Aquí solo sirve para ver si a algunas personas se las lee peor que a otras.`,
      resting: (times, of) => `De ${of} caras en reposo, ${times} se leyeron como «una cara en reposo».`,
      smiling: (times, of) => `De ${of} sonrisas, muchas de ellas leves, ${times} se leyeron como «alegría».`,
      attributes: { age: "Edad", ethnicity: "Origen étnico", gender: "Género" },
      names: {
        "under 25": "Menos de 25",
        "25 to 34": "De 25 a 34",
        "35 and over": "35 o más",
        "not said": "Sin decir",
        female: "Mujeres",
        male: "Hombres",
        black: "Negro",
        east_asian: "Asiático oriental",
        "east_asian/white": "Asiático oriental y blanco",
        west_asian: "Asiático occidental",
        white: "Blanco",
      },
      group: "Grupo",
      right: "Aciertos",
      likely: (low, high) => `Con otras personas del grupo, probablemente de ${low} a ${high} de cada 100.`,
      likelyHead: "Probable con otras personas del grupo",
      many: "Cuántas",
      counts: (people, pictures) =>
        `${people === "1" ? "1 persona" : `${people} personas`}, ${pictures} imágenes`,
      tooFew: "Muy pocas personas para decir más.",
      apart: (worse, better) =>
        `Acertó menos con «${worse}» que con «${better}». El azar difícilmente hace una diferencia tan grande.`,
      maybeChance: (worse, better) =>
        `Donde menos acertó fue con «${worse}» y donde más con «${better}». Los grupos son pequeños: la diferencia puede ser azar.`,
    },

    lookUp: {
      title: "Por qué otros números suenan mejor",
      text: "De las caras actuadas hay varias imágenes casi iguales de cada persona. Quien aprende con unas y se examina con el resto tiene a las mismas personas en los dos lados.",
      lookUp: (same, other) =>
        `Entonces basta con buscar la imagen más parecida, píxel por píxel, para acertar en ${same} de cada 100. Con otras personas se acierta en ${other}.`,
      network: (same, other) =>
        `Una red pequeña que aprendió con las mismas imágenes: ${same} de cada 100 con las mismas personas, ${other} con otras.`,
      so: "Un número cercano a 100 puede querer decir solo que se reconoció a las personas. Todos los números de arriba son de imágenes con las que no aprendió.",
      way: "Manera",
      lookingUp: "Buscar píxeles",
      learning: "Una red pequeña",
      samePeople: "Las mismas personas en los dos lados",
      otherPeople: "Otras personas",
    },

    log: {
      title: "Lo que has dicho tú",
      text: (readings, written) =>
        readings === 1
          ? "Has dicho de una lectura si era acertada."
          : `Has dicho de ${written} lecturas si eran acertadas.`,
      answers: {
        yes: "Acertada",
        partly: "Acertada en parte",
        no: "No acertada",
        "cannot-tell": "No podías decirlo",
      },
      answer: "Lo que dijiste",
      readings: "Lecturas",
      about: "Aquí se cuentan sus palabras. No dice nada de ti.",
      kept: "Tus respuestas se guardan solo en este dispositivo.",
      erase: "Ver o borrar lo que se guarda",
    },

    card: {
      title: "Para qué está hecha",
      english: "De la ficha que acompaña al modelo. Está en inglés.",
      uses: "Para qué sirve",
      notFor: "Para qué no sirve",
      knownFailures: "Cómo se sabe que falla",
      data: "Con qué aprendió, y en qué condiciones",
    },

    cannotKnow: {
      title: "Lo que no puede saber",
      list: [
        "Una cara no es un sentimiento. El mismo sentimiento puede verse distinto, y sentimientos distintos pueden verse igual.",
        "No ve un antes ni un después. No sabe qué ha pasado.",
        "Algunas caras muestran poco. Eso no quiere decir que haya poco.",
        "Si importa, pregunta. Lo que una persona dice de sí misma cuenta más que todo lo de esta página.",
      ],
    },
    source:
      "Todo esto sale de los registros que el proyecto lleva de sí mismo. Cada uno nombra la orden que vuelve a dar su número.",
  },
};
