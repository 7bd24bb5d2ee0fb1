import type { Messages } from "../messages.ts";

export const meaning: Pick<Messages, "meaning"> = {
  meaning: {
    ask: "Was könnte das bedeuten?",
    title: {
      "another-person": "Was das bedeuten könnte",
      myself: "Was passt, wenn überhaupt?",
    },
    intro: "Hier geht es um den Moment, in dem du gefragt hast. Es bleibt so, während du liest.",
    lookAgain: "Noch einmal hinsehen",
    lookedAgain: "Noch einmal hingesehen.",
    close: "Diese Notizen schließen",
    restsOn: "Was aufgefallen ist",
    nothingStoodOut: "Keine einzelne Bewegung ist aufgefallen. Es geht nach dem Gesicht als Ganzem.",
    unread: "Im Moment kann es nicht gelesen werden.",
    gone: "Dieses Gesicht ist im Moment nicht zu sehen.",
    mostLikely: "Das Wahrscheinlichste steht zuerst.",
    unsure: "Es könnte vieles sein. Diese drei sind am wahrscheinlichsten.",
    atOnce: (first, second) => `${first} und ${second} sind vielleicht zugleich da.`,
    onlyThey: "Gesichter zeigen so etwas auch anders, oder gar nicht. Nur die Person selbst weiß es.",
    ownWord: "Dein eigenes Wort zählt.",
    mayBe: {
      neutral: "vielleicht ein ruhendes Gesicht",
      happiness: "vielleicht Freude",
      surprise: "vielleicht Überraschung",
      sadness: "vielleicht Traurigkeit",
      anger: "vielleicht Ärger",
      disgust: "vielleicht Ekel",
      fear: "vielleicht Angst",
      contempt: "vielleicht Verachtung",
    },
    names: {
      neutral: "ein ruhendes Gesicht",
      happiness: "Freude",
      surprise: "Überraschung",
      sadness: "Traurigkeit",
      anger: "Ärger",
      disgust: "Ekel",
      fear: "Angst",
      contempt: "Verachtung",
    },
    drawn: (name) => `Ein gezeichnetes Gesicht. So kann es aussehen: ${name}`,
    unlike: {
      neutral: "Anders als bei einem ruhenden Gesicht",
      happiness: "Anders als bei Freude",
      surprise: "Anders als bei Überraschung",
      sadness: "Anders als bei Traurigkeit",
      anger: "Anders als bei Ärger",
      disgust: "Anders als bei Ekel",
      fear: "Anders als bei Angst",
      contempt: "Anders als bei Verachtung",
    },
    differs: {
      neutral: {
        happiness: "Die Mundwinkel bleiben, wo sie sind, und die Wangen auch.",
        surprise: "Brauen und Oberlider sind nicht gehoben, und der Kiefer hängt nicht.",
        sadness:
          "Die inneren Enden der Brauen sind nicht gehoben. Manche Münder zeigen auch in Ruhe etwas nach unten.",
        anger: "Lider und Lippen sind locker. Manche Brauen liegen auch in Ruhe tief.",
        disgust: "Die Nase ist glatt, und die Oberlippe ist nicht gehoben.",
        fear: "Die Brauen sind nicht gehoben, die Lider locker und die Lippen nicht gespannt.",
        contempt: "Kein Mundwinkel ist eingezogen. Manche Münder sind auch in Ruhe etwas ungleich.",
      },
      happiness: {
        neutral:
          "Beide Mundwinkel gehen hoch, und die Wangen heben sich. Neben den Augen können Fältchen sein.",
        surprise: "Die Mundwinkel gehen hoch, und die Augen werden eher schmaler als größer.",
        sadness: "Die Mundwinkel gehen hoch, nicht hinunter. Die Brauen bleiben, wo sie sind.",
        anger:
          "Die Mundwinkel gehen hoch. Schmal können die Augen bei beidem sein, aber hier sind die Brauen nicht gesenkt.",
        disgust: "Die Mundwinkel gehen hoch und die Wangen mit ihnen. Die Nase bleibt glatt.",
        fear: "Die Lippen gehen an den Winkeln hoch, nicht nur zur Seite. Die Brauen bleiben, wo sie sind.",
        contempt: "Beide Mundwinkel gehen hoch und die Wangen mit ihnen.",
      },
      surprise: {
        neutral:
          "Die Brauen gehen im Bogen hoch, die Augen öffnen sich weit, und der Kiefer fällt locker herab.",
        happiness: "Die Brauen gehen hoch, und die Augen öffnen sich weit. Die Mundwinkel gehen nicht hoch.",
        sadness:
          "Die ganze Braue geht hoch, nicht nur ihr inneres Ende. Die Augen öffnen sich weit, und der Kiefer fällt herab.",
        anger: "Die Brauen gehen hoch, nicht hinunter. Der Mund ist locker.",
        disgust: "Die Brauen gehen hoch, und die Augen öffnen sich weit. Die Nase bleibt glatt.",
        fear: "Die Brauen gehen im Bogen hoch und sind nicht zusammengezogen. Der Kiefer fällt locker herab.",
        contempt: "Beide Seiten bewegen sich gleich: Brauen oben, Augen weit, Kiefer locker.",
      },
      sadness: {
        neutral: "Die inneren Enden der Brauen gehen hoch, und die Mundwinkel zeigen nach unten.",
        happiness: "Die Mundwinkel zeigen nach unten, und die inneren Enden der Brauen gehen hoch.",
        surprise:
          "Von den Brauen gehen nur die inneren Enden hoch. Die Oberlider hängen eher, als dass sie sich weit öffnen.",
        anger: "Die inneren Enden der Brauen gehen hoch, nicht hinunter. Die Mundwinkel zeigen nach unten.",
        disgust: "Die Nase bleibt glatt. Die inneren Enden der Brauen gehen hoch.",
        fear: "Die Oberlider hängen eher, als dass sie sich weit öffnen. Die Lippen sind nicht in die Breite gezogen, ihre Winkel zeigen nach unten.",
        contempt: "Beide Mundwinkel zeigen nach unten, und auch die Brauen bewegen sich.",
      },
      anger: {
        neutral:
          "Die Brauen gehen hinunter und zusammen, die Lider sind angespannt und die Lippen auch, oder sie sind aufeinandergepresst.",
        happiness:
          "Die Brauen gehen hinunter und zusammen, und die Lippen sind angespannt. Die Mundwinkel gehen nicht hoch.",
        surprise: "Die Brauen gehen hinunter, nicht hoch. Die Lippen sind angespannt, nicht locker.",
        sadness:
          "Die inneren Enden der Brauen gehen hinunter, nicht hoch. Die Lider sind angespannt und hängen nicht.",
        disgust:
          "Die Lippen sind angespannt oder aufeinandergepresst. Die Nase bleibt glatt, und die Oberlippe ist nicht gehoben.",
        fear: "Die Brauen gehen hinunter, nicht hoch. Die Lippen sind angespannt oder aufeinandergepresst, nicht in die Breite gezogen.",
        contempt: "Beide Seiten bewegen sich gleich: Brauen unten, Lider und Lippen angespannt.",
      },
      disgust: {
        neutral: "Die Nase ist gerümpft, und die Oberlippe geht hoch.",
        happiness: "Die Nase ist gerümpft, und die Oberlippe geht hoch. Die Mundwinkel tun es nicht.",
        surprise: "Die Nase ist gerümpft, und die Augen werden eher schmaler als größer.",
        sadness:
          "Die Nase ist gerümpft, und die Oberlippe geht hoch. Die inneren Enden der Brauen tun es nicht.",
        anger:
          "Die Nase ist gerümpft, und die Oberlippe geht hoch. Eine gerümpfte Nase zieht die Brauen mit hinunter.",
        fear: "Die Nase ist gerümpft, und die Augen werden schmaler. Die Brauen gehen nicht hoch.",
        contempt: "Die Nase ist gerümpft, und die Oberlippe geht hoch, meist auf beiden Seiten.",
      },
      fear: {
        neutral:
          "Die Brauen gehen hoch und zusammen, die Augen öffnen sich weit, und die Lippen ziehen sich in die Breite.",
        happiness:
          "Die Lippen ziehen sich in die Breite, ohne hochzugehen. Die Brauen gehen hoch und zusammen.",
        surprise: "Die Brauen sind auch zusammengezogen, und die Lippen ziehen sich in die Breite.",
        sadness: "Die Augen öffnen sich weit, und die Lippen ziehen sich in die Breite.",
        anger:
          "Die Brauen sind zusammengezogen und gehen hoch, nicht hinunter. Die Lippen ziehen sich in die Breite.",
        disgust: "Die Augen öffnen sich weit, und die Brauen gehen hoch. Die Nase bleibt glatt.",
        contempt:
          "Beide Seiten bewegen sich gleich: Brauen oben und zusammen, Augen weit, Lippen in die Breite gezogen.",
      },
      contempt: {
        neutral:
          "Ein Mundwinkel ist eingezogen, vielleicht etwas nach oben. Der Rest des Gesichts kann ruhig bleiben.",
        happiness:
          "Nur ein Mundwinkel bewegt sich, mehr nach innen als nach oben. Die Wangen bleiben, wo sie sind.",
        surprise:
          "Nur ein Mundwinkel bewegt sich. Die Brauen sind nicht gehoben, und der Kiefer hängt nicht.",
        sadness:
          "Ein Mundwinkel ist eingezogen, und keiner zeigt nach unten. Die Brauen bleiben, wo sie sind.",
        anger: "Ein Mundwinkel ist eingezogen. Die Brauen sind nicht gesenkt.",
        disgust: "Nur ein Mundwinkel bewegt sich, und die Nase bleibt glatt.",
        fear: "Nur ein Mundwinkel bewegt sich. Brauen und Augen bleiben, wie sie sind.",
      },
    },
    context: {
      title: "Was ist gerade los?",
      text: "Wenn du weißt, was los ist, kann das helfen.",
      situations: {
        pleasant: "Etwas Lustiges oder Angenehmes",
        unexpected: "Etwas Unerwartetes",
        loss: "Ein Verlust oder ein Abschied",
        unfair: "Etwas Ungerechtes, oder ein Streit",
        disgusting: "Etwas, das eklig aussieht, riecht oder schmeckt",
        danger: "Gefahr, Druck oder eine Prüfung",
        boasting: "Jemand prahlt oder bricht eine Regel",
        concentrating: "Konzentration, Müdigkeit oder helles Licht in den Augen",
        ordinary: "Nichts Besonderes",
      },
      because: {
        pleasant: "Du hast gesagt, es ist etwas Lustiges oder Angenehmes da, und dann zeigt sich das öfter.",
        unexpected: "Du hast gesagt, es ist etwas Unerwartetes geschehen, und dann zeigt sich das öfter.",
        loss: "Du hast gesagt, es gibt einen Verlust oder einen Abschied, und dann zeigt sich das öfter.",
        unfair: "Du hast gesagt, etwas ist ungerecht, oder es gibt Streit, und dann zeigt sich das öfter.",
        disgusting: "Du hast gesagt, es ist etwas Ekliges da, und dann zeigt sich das öfter.",
        danger: "Du hast gesagt, es gibt Gefahr oder Druck, und dann zeigt sich das öfter.",
        boasting: "Du hast gesagt, jemand prahlt oder bricht eine Regel, und dann zeigt sich das öfter.",
        concentrating:
          "Du hast gesagt, da ist Konzentration, Müdigkeit oder helles Licht, und dann gehen Brauen auch ohne Ärger hinunter.",
        ordinary: "Du hast gesagt, es ist nichts Besonderes los, und dann zeigt sich das öfter.",
      },
      up: (name, because) => `${name} ist nach oben gerückt: ${because}`,
      down: (name, because) => `${name} ist nach unten gerückt: ${because}`,
      joined: (name, because) => `${name} ist dazugekommen: ${because}`,
      first: (name, because) => `${name} bleibt an erster Stelle: ${because}`,
      outweighed: "Die Reihenfolge bleibt: Das Gesicht selbst spricht stärker für das Erste.",
      absent: "Die Reihenfolge bleibt: Was oft dazu passt, ist nicht unter diesen.",
      order: (names) => `Die Reihenfolge jetzt: ${names}.`,
      caution:
        "Gesichter zeigen oft etwas anderes, als zu einer Situation passt. Bei Ärger senken Menschen nur in etwa einem Drittel der Fälle die Brauen, und sie tun es auch aus anderen Gründen (Barrett und andere, 2019).",
      typed: "Oder in deinen eigenen Worten",
      useWords: "Diese Worte nehmen",
      typedNote:
        "Deine Worte werden auf diesem Gerät mit einer kurzen Liste verglichen. Sie werden nicht behalten.",
      understood: (word, situation) => `„${word}“ wurde so verstanden: ${situation}.`,
      notUnderstood: "Keines dieser Wörter steht auf der Liste, darum bleibt die Reihenfolge.",
      takeBack: "Zurücknehmen",
      takenBack: "Zurückgenommen.",
      words: {
        pleasant:
          "lustig witzig Witz lachen lacht Spaß schön angenehm nett Freude froh Feier Party Geschenk Lob Kompliment Geburtstag Hochzeit Urlaub Spiel gewonnen Kuss Umarmung Baby niedlich komisch",
        unexpected:
          "unerwartet Überraschung überrascht überraschend plötzlich Schreck erschrocken Knall Geräusch laut unangekündigt",
        loss: "Verlust verloren verlieren Abschied Tod tot gestorben starb Beerdigung Trauer Trennung getrennt Scheidung Heimweh vermissen vermisst weinen weint Tränen",
        unfair:
          "unfair ungerecht Ungerechtigkeit Streit streiten gestritten Zank Beleidigung beleidigt Vorwurf beschuldigt betrogen belogen gelogen geschrien schreien schreit gestohlen Diebstahl Konflikt gemein gekränkt",
        disgusting:
          "eklig ekelhaft Ekel Geruch riecht riechen Gestank stinkt stinken Geschmack schmeckt verdorben verfault Schimmel schmutzig Dreck erbrochen kotzen Blut Insekt Wurm Würmer Müll Abfall Schleim widerlich Klo Toilette",
        danger:
          "Gefahr gefährlich Druck Prüfung Klausur Test Drohung bedroht droht Frist Unfall Angst ängstlich gruselig Alarm Feuer Sturm Hund Spinne Höhe Vorstellungsgespräch Vortrag Bühne Arzt Zahnarzt Operation Stress stressig Risiko Angriff",
        boasting:
          "prahlt prahlen Prahlerei angeben Angeber protzt protzen arrogant Arroganz überheblich eingebildet Regel unhöflich frech egoistisch selbstsüchtig respektlos heuchelt",
        concentrating:
          "konzentrieren konzentriert Konzentration denken denkt nachdenken müde Müdigkeit schläfrig schlafen hell Licht Sonne blendet lesen liest arbeiten arbeitet Arbeit Hausaufgabe lernen lernt Bildschirm Kopfschmerz Anstrengung Rätsel",
        ordinary:
          "nichts normal gewöhnlich üblich Alltag alltäglich warten wartet ruhig Ruhe Pause entspannt langweilig Langeweile sitzen sitzt",
      },
    },
    sentences: {
      title: "Das könntest du sagen",
      asking: {
        happiness: "Du siehst ein wenig erfreut aus. Ist das so?",
        surprise: "Kam das für dich unerwartet?",
        sadness: "Du siehst ein wenig bedrückt aus. Ist das so, oder irre ich mich?",
        anger: "Du siehst ein wenig angespannt aus. Ist das so?",
        disgust: "Ist hier etwas unangenehm für dich?",
        fear: "Beunruhigt dich etwas, oder irre ich mich?",
        contempt: "Siehst du das anders?",
      },
      always: "Ich weiß nicht genau, wie es dir geht. Möchtest du es mir sagen?",
      forYourself: "Und für dich selbst",
      own: {
        time: "Ich brauche Zeit.",
        words: "Es fällt mir schwer, das zu erkennen. Kannst du es mir in Worten sagen?",
      },
      copy: "Kopieren",
      copied: "Kopiert.",
      notCopied: "Es ließ sich nicht kopieren. Du kannst die Worte selbst auswählen.",
      say: "Vorlesen",
    },
  },
};
