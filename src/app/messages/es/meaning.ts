import type { Messages } from "../messages.ts";

export const meaning: Pick<Messages, "meaning"> = {
  meaning: {
    ask: "¿Qué puede significar esto?",
    title: {
      "another-person": "Lo que esto puede significar",
      myself: "¿Qué encaja, si algo encaja?",
    },
    intro: "Se refiere al momento en que preguntaste. No cambia mientras lees.",
    lookAgain: "Mirar otra vez",
    lookedAgain: "Se ha mirado otra vez.",
    close: "Cerrar estas notas",
    restsOn: "Lo que destacaba",
    nothingStoodOut: "No destacaba ningún movimiento por sí solo. Se guía por la cara entera.",
    unread: "En este momento no se puede leer.",
    gone: "Esta cara no se ve en este momento.",
    mostLikely: "Lo más probable va primero.",
    unsure: "Podría ser muchas cosas. Estas tres son las más probables.",
    atOnce: (first, second) => `Puede que estén a la vez: ${first} y ${second}.`,
    onlyThey:
      "Las caras muestran estas cosas también de otras maneras, o no las muestran. Solo la persona lo sabe.",
    ownWord: "Lo que cuenta es tu propia palabra.",
    mayBe: {
      neutral: "puede ser una cara en reposo",
      happiness: "puede ser alegría",
      surprise: "puede ser sorpresa",
      sadness: "puede ser tristeza",
      anger: "puede ser enfado",
      disgust: "puede ser asco",
      fear: "puede ser miedo",
      contempt: "puede ser desprecio",
    },
    names: {
      neutral: "una cara en reposo",
      happiness: "la alegría",
      surprise: "la sorpresa",
      sadness: "la tristeza",
      anger: "el enfado",
      disgust: "el asco",
      fear: "el miedo",
      contempt: "el desprecio",
    },
    drawn: (name) => `Una cara dibujada. Así puede verse: ${name}`,
    unlike: {
      neutral: "A diferencia de una cara en reposo",
      happiness: "A diferencia de la alegría",
      surprise: "A diferencia de la sorpresa",
      sadness: "A diferencia de la tristeza",
      anger: "A diferencia del enfado",
      disgust: "A diferencia del asco",
      fear: "A diferencia del miedo",
      contempt: "A diferencia del desprecio",
    },
    differs: {
      neutral: {
        happiness: "Las comisuras de los labios no se mueven, y las mejillas tampoco.",
        surprise: "Las cejas y los párpados superiores no están subidos, y la mandíbula no cuelga.",
        sadness:
          "Las cejas no están subidas por dentro. Algunas bocas apuntan un poco hacia abajo también en reposo.",
        anger: "Los párpados y los labios están sueltos. Algunas cejas son bajas también en reposo.",
        disgust: "La nariz está lisa y el labio superior no está subido.",
        fear: "Las cejas no están subidas, los párpados están sueltos y los labios no se estiran.",
        contempt:
          "Ninguna comisura está metida hacia dentro. Algunas bocas son un poco desiguales también en reposo.",
      },
      happiness: {
        neutral:
          "Las dos comisuras suben, y las mejillas también. Puede haber pequeñas arrugas junto a los ojos.",
        surprise: "Las comisuras suben, y los ojos más bien se estrechan que se abren.",
        sadness: "Las comisuras suben, no bajan. Las cejas no se mueven.",
        anger:
          "Las comisuras suben. Los ojos pueden estrecharse en los dos casos, pero aquí las cejas no bajan.",
        disgust: "Las comisuras suben y las mejillas con ellas. La nariz sigue lisa.",
        fear: "Los labios suben por las comisuras, no solo se estiran a los lados. Las cejas no se mueven.",
        contempt: "Suben las dos comisuras, y las mejillas con ellas.",
      },
      surprise: {
        neutral: "Las cejas suben en arco, los ojos se abren mucho y la mandíbula cae suelta.",
        happiness: "Las cejas suben y los ojos se abren mucho. Las comisuras no suben.",
        sadness: "Sube la ceja entera, no solo por dentro. Los ojos se abren mucho y la mandíbula cae.",
        anger: "Las cejas suben, no bajan. La boca está suelta.",
        disgust: "Las cejas suben y los ojos se abren mucho. La nariz sigue lisa.",
        fear: "Las cejas suben en arco y no se juntan. La mandíbula cae suelta.",
        contempt: "Los dos lados se mueven igual: cejas arriba, ojos muy abiertos, mandíbula suelta.",
      },
      sadness: {
        neutral: "Las cejas suben por dentro, y las comisuras apuntan hacia abajo.",
        happiness: "Las comisuras apuntan hacia abajo, y las cejas suben por dentro.",
        surprise: "Las cejas suben solo por dentro. Los párpados superiores más bien cuelgan que se abren.",
        anger: "Las cejas suben por dentro, no bajan. Las comisuras apuntan hacia abajo.",
        disgust: "La nariz sigue lisa. Las cejas suben por dentro.",
        fear: "Los párpados superiores más bien cuelgan que se abren. Los labios no se estiran, sus comisuras apuntan hacia abajo.",
        contempt: "Las dos comisuras apuntan hacia abajo, y también se mueven las cejas.",
      },
      anger: {
        neutral:
          "Las cejas bajan y se juntan, los párpados están tensos, y los labios están tensos o apretados.",
        happiness: "Las cejas bajan y se juntan, y los labios están tensos. Las comisuras no suben.",
        surprise: "Las cejas bajan, no suben. Los labios están tensos, no sueltos.",
        sadness: "Las cejas bajan por dentro, no suben. Los párpados están tensos y no cuelgan.",
        disgust:
          "Los labios están tensos o apretados. La nariz sigue lisa y el labio superior no está subido.",
        fear: "Las cejas bajan, no suben. Los labios están tensos o apretados, no estirados.",
        contempt: "Los dos lados se mueven igual: cejas abajo, párpados y labios tensos.",
      },
      disgust: {
        neutral: "La nariz se arruga y el labio superior sube.",
        happiness: "La nariz se arruga y el labio superior sube. Las comisuras no.",
        surprise: "La nariz se arruga, y los ojos más bien se estrechan que se abren.",
        sadness: "La nariz se arruga y el labio superior sube. Las cejas no suben por dentro.",
        anger: "La nariz se arruga y el labio superior sube. Una nariz arrugada baja también las cejas.",
        fear: "La nariz se arruga y los ojos se estrechan. Las cejas no suben.",
        contempt: "La nariz se arruga y el labio superior sube, casi siempre en los dos lados.",
      },
      fear: {
        neutral: "Las cejas suben y se juntan, los ojos se abren mucho y los labios se estiran a los lados.",
        happiness: "Los labios se estiran a los lados sin subir. Las cejas suben y se juntan.",
        surprise: "Las cejas además se juntan, y los labios se estiran a los lados.",
        sadness: "Los ojos se abren mucho, y los labios se estiran a los lados.",
        anger: "Las cejas se juntan y suben, no bajan. Los labios se estiran a los lados.",
        disgust: "Los ojos se abren mucho y las cejas suben. La nariz sigue lisa.",
        contempt:
          "Los dos lados se mueven igual: cejas arriba y juntas, ojos muy abiertos, labios estirados.",
      },
      contempt: {
        neutral:
          "Una comisura está metida hacia dentro, quizá un poco hacia arriba. El resto de la cara puede seguir en reposo.",
        happiness:
          "Se mueve solo una comisura, más hacia dentro que hacia arriba. Las mejillas no se mueven.",
        surprise: "Se mueve solo una comisura. Las cejas no están subidas, y la mandíbula no cuelga.",
        sadness:
          "Una comisura está metida hacia dentro, y ninguna apunta hacia abajo. Las cejas no se mueven.",
        anger: "Una comisura está metida hacia dentro. Las cejas no están bajadas.",
        disgust: "Se mueve solo una comisura, y la nariz sigue lisa.",
        fear: "Se mueve solo una comisura. Las cejas y los ojos no se mueven.",
      },
    },
    context: {
      title: "¿Qué está pasando?",
      text: "Si sabes lo que pasa, puede ayudar.",
      situations: {
        pleasant: "Algo divertido o agradable",
        unexpected: "Algo inesperado",
        loss: "Una pérdida o una despedida",
        unfair: "Algo injusto, o una discusión",
        disgusting: "Algo que da asco al verlo, olerlo o probarlo",
        danger: "Peligro, presión o un examen",
        boasting: "Alguien presume o rompe una regla",
        concentrating: "Concentración, cansancio o mucha luz en los ojos",
        ordinary: "Nada especial",
      },
      because: {
        pleasant: "has dicho que hay algo divertido o agradable, y entonces se muestra más a menudo.",
        unexpected: "has dicho que ha pasado algo inesperado, y entonces se muestra más a menudo.",
        loss: "has dicho que hay una pérdida o una despedida, y entonces se muestra más a menudo.",
        unfair: "has dicho que hay algo injusto o una discusión, y entonces se muestra más a menudo.",
        disgusting: "has dicho que hay algo que da asco, y entonces se muestra más a menudo.",
        danger: "has dicho que hay peligro o presión, y entonces se muestra más a menudo.",
        boasting: "has dicho que alguien presume o rompe una regla, y entonces se muestra más a menudo.",
        concentrating:
          "has dicho que hay concentración, cansancio o mucha luz, y entonces las cejas bajan también sin enfado.",
        ordinary: "has dicho que no pasa nada especial, y entonces se muestra más a menudo.",
      },
      up: (name, because) => `${name} ha subido: ${because}`,
      down: (name, because) => `${name} ha bajado: ${because}`,
      joined: (name, because) => `${name} se ha añadido: ${because}`,
      first: (name, because) => `${name} sigue en primer lugar: ${because}`,
      outweighed: "El orden no cambia: la cara misma apunta con más fuerza a lo primero.",
      absent: "El orden no cambia: lo que suele ir con eso no está entre estas posibilidades.",
      order: (names) => `El orden ahora: ${names}.`,
      caution:
        "Las caras muestran a menudo otra cosa que la que encaja con la situación. Las personas fruncen el ceño solo en cerca de un tercio de sus enfados, y también por otras razones (Barrett y otros, 2019).",
      typed: "O con tus propias palabras",
      useWords: "Usar estas palabras",
      typedNote: "Tus palabras se comparan con una lista corta en este dispositivo. No se guardan.",
      understood: (word, situation) => `«${word}» se ha entendido así: ${situation}.`,
      notUnderstood: "Ninguna de estas palabras está en la lista, así que el orden no cambia.",
      takeBack: "Deshacer",
      takenBack: "Deshecho.",
      words: {
        pleasant:
          "gracioso divertido chiste broma risa reír ríe riendo agradable bonito alegre alegría contento fiesta regalo elogio cumplido cumpleaños boda vacaciones juego ganado ganar beso abrazo bebé simpático",
        unexpected:
          "inesperado sorpresa sorprendente sorprendido repentino repente susto golpe ruido imprevisto asombro",
        loss: "pérdida perdido perder perdió despedida adiós muerte muerto murió funeral entierro luto duelo ruptura separación divorcio nostalgia extrañar llorar llora llorando lágrimas ausencia",
        unfair:
          "injusto injusticia discusión discutir discutiendo pelea pelear riña insulto insultado grito gritar culpa acusado engañado mentira mentido robo robado conflicto ofensa ofendido traición",
        disgusting:
          "asqueroso asco olor huele oler peste apesta sabor podrido moho sucio suciedad vómito vomitar sangre insecto gusano basura repugnante baba",
        danger:
          "peligro peligroso presión examen prueba amenaza amenazado plazo accidente miedo asustado alarma fuego incendio tormenta perro araña altura entrevista presentación escenario médico dentista operación estrés estresante riesgo ataque",
        boasting:
          "presume presumir presumido fanfarrón alardea alardear arrogante arrogancia soberbia regla norma maleducado grosero egoísta creído hipócrita",
        concentrating:
          "concentrado concentrarse concentración concentra pensar pensando cansado cansancio sueño dormir luz sol brillante deslumbra leer leyendo trabajar trabajo trabajando deberes estudiar estudiando pantalla esfuerzo",
        ordinary:
          "nada normal corriente habitual cotidiano rutina esperar esperando tranquilo calma descanso relajado aburrido sentado charla",
      },
    },
    sentences: {
      title: "Podrías decir",
      asking: {
        happiness: "Pareces estar a gusto. ¿Es así?",
        surprise: "¿No te lo esperabas?",
        sadness: "Te veo con poco ánimo. ¿Es así, o me equivoco?",
        anger: "Te noto un poco de tensión. ¿Es así?",
        disgust: "¿Hay algo aquí que te resulte desagradable?",
        fear: "¿Te preocupa algo, o me equivoco?",
        contempt: "¿Lo ves de otra manera?",
      },
      always: "No sé muy bien cómo estás. ¿Quieres contármelo?",
      forYourself: "Y para ti",
      own: {
        time: "Necesito tiempo.",
        words: "Me cuesta entender esto. ¿Me lo puedes decir con palabras?",
      },
      copy: "Copiar",
      copied: "Copiado.",
      notCopied: "No se ha podido copiar. Puedes seleccionar las palabras a mano.",
      say: "Decir en voz alta",
    },
  },
};
