import type { Messages } from "../messages.ts";

export const evidence: Pick<Messages, "evidence"> = {
  evidence: {
    link: "Wie gut ist es?",
    title: "Wie gut ist es?",
    lead: "Niemand liest jedes Gesicht richtig, und das hier auch nicht. Hier steht, wie oft es richtig liegt, wo es versagt und was es nicht wissen kann. Jede Zahl ist gemessen. Keine ist ein Versprechen.",
    unavailable: {
      title: "Diese Seite ließ sich nicht öffnen",
      text: "Eine ihrer Dateien konnte nicht geladen werden. Lade sie neu oder versuch es später wieder. Alles andere geht weiter.",
    },
    words: {
      neutral: "ein ruhendes Gesicht",
      happiness: "Freude",
      surprise: "Überraschung",
      sadness: "Traurigkeit",
      anger: "Ärger",
      disgust: "Ekel",
      fear: "Angst",
      contempt: "Verachtung",
    },
    onePerson: "Ein Mensch",
    ofHundred: (right) => `${right} von 100`,
    timesOf: (times, of) => `${times} von ${of}`,

    first: {
      title: "Ein Wort für ein Gesicht",
      it: (right) =>
        `Bei ${right} von 100 Gesichtern war sein erstes Wort das, welches die meisten Menschen gewählt hatten.`,
      onePerson: (right) =>
        `Wenn ein einzelner Mensch diesen Gesichtern ein Wort gab, war es bei ${right} von 100 das, welches die meisten anderen gewählt hatten.`,
      how: (pictures, low, high) =>
        `Je zehn Menschen haben ${pictures} Bildern von Gesichtern aus dem Netz ein Wort gegeben. Gelernt hat es an diesen Bildern nicht. Bei anderen solchen Bildern kann es bei ${low} bis ${high} von 100 richtig liegen; bei anderen Menschen in anderem Licht öfter oder seltener.`,
      withoutCopies: (right) =>
        `Von manchen gibt es eine Kopie unter den Bildern, an denen es gelernt hat. Ohne diese sind es ${right} von 100.`,
      taught:
        "Es hat gelernt zu sagen, was die meisten sagen. Darum kann es den Vielen öfter zustimmen als ein einzelner Mensch. Das heißt nicht, dass es mehr sieht als du.",
    },

    each: {
      title: "Wort für Wort",
      text: "Zwei Fragen zu jedem Wort. Wenn die meisten es wählten, wie oft wurde es gefunden? Und wenn es gesagt wurde, wie oft war es richtig? Richtig heißt, dass die meisten es gewählt hatten. Beides steht hier für Lexithymia und für einen der zehn Menschen.",
      found: "Gefunden, wenn die meisten es wählten",
      right: "Richtig, wenn es gesagt wurde",
      pictures: (pictures) => `${pictures} Bilder`,
      few: (pictures) => `Nur ${pictures} Bilder: Nimm das als groben Hinweis.`,
      word: "Wort",
      picturesHead: "Bilder",
    },

    mixUps: {
      title: "Was es am meisten verwechselt",
      one: (shown, said, faces) =>
        `Wenn die meisten „${shown}“ wählten, sagte es oft „${said}“: bei ${faces} Gesichtern.`,
    },

    sure: {
      title: "Wenn es sicher ist, liegt es dann richtig?",
      text: (faces, sure, right) =>
        `Bei ${faces} Gesichtern war es sich seines ersten Wortes zu etwa ${sure} sicher. Bei ${right} von 100 davon war es das, welches die meisten Menschen gewählt hatten.`,
      chart:
        "Nach rechts: wie sicher es war. Nach oben: wie oft es richtig lag. Auf der Linie ist beides gleich; darunter war es zu sicher. Ein größerer Punkt steht für mehr Gesichter.",
      sure: "Wie sicher es war",
      right: "Wie oft es richtig lag",
      faces: "Gesichter",
      sets: (held, words) =>
        `Oft nennt es zwei oder drei Wörter, weil ein Gesicht jedes davon sein kann. Das Wort, das die meisten gewählt hatten, war bei ${held} von 100 Gesichtern unter den genannten. Dazu brauchte es im Mittel ${words} Wörter.`,
      promised: (promised) =>
        `Eingestellt ist es auf ${promised} von 100, bei Bildern wie denen, mit denen es eingestellt wurde.`,
    },

    harder: {
      title: "Licht, Unschärfe und Verdecktes",
      text: (pictures) =>
        `Dieselben ${pictures} Gesichter immer wieder, jedes Mal anders verdorben. Wo ein Bild zu schlecht ist, soll es lieber nichts sagen als raten.`,
      right: "Gelesen, und richtig",
      wrong: "Gelesen, und nicht richtig",
      unread: "Nicht gelesen",
      row: (read, right) => `${read} von 100 wurden gelesen. Davon waren ${right} von 100 richtig.`,
      notRead: "Keines wurde gelesen.",
      note: "Brillen, Hände und Masken sind aufgemalt; echte sehen anders aus. Nicht gelesen heißt: Es fand kein Gesicht, oder es sagte, dass es das nicht sagen kann.",
      condition: "Was geschah",
      conditions: {
        untouched: "Wie sie sind",
        blurred: "Ein wenig unscharf",
        veryBlurred: "Sehr unscharf",
        dim: "Bei wenig Licht",
        dark: "Im Dunkeln",
        sideLight: "Licht von einer Seite",
        hardSideLight: "Hartes Licht von einer Seite",
        coarse: "Wenige Bildpunkte",
        veryCoarse: "Sehr wenige Bildpunkte",
        compressed: "Komprimiert, wie im Videogespräch",
        veryCompressed: "Stark komprimiert",
        glasses: "Brille mit dünnem Rand",
        darkGlasses: "Dunkle Brille",
        hand: "Eine Hand auf einer Wange",
        mask: "Eine Maske über dem Mund",
        tilted: "Kopf etwas geneigt",
        veryTilted: "Kopf stark geneigt",
      },
    },

    turned: {
      title: "Abgewandte Köpfe",
      toFacing: (degrees) => `Um höchstens ${degrees} Grad zur Seite gedreht`,
      toLimit: (from, to) => `Um ${from} bis ${to} Grad`,
      beyond: (degrees) => `Um mehr als ${degrees} Grad`,
      right: (right, faces) => `Bei ${right} von 100 richtig (${faces} Gesichter).`,
      leftUnread: (right, faces) =>
        `Bei ${right} von 100 läge es richtig (${faces} Gesichter). Diese lässt es ungelesen.`,
    },

    acted: {
      title: "Gespielte Gesichter, und leichte",
      full: (right, pictures) =>
        `In einem Labor wurden Menschen gebeten, einen Ausdruck so stark zu spielen, wie sie konnten. Gelernt hat es an diesen Bildern nicht. Bei ${right} von 100 war sein erstes Wort das gespielte (${pictures} Bilder).`,
      halfWay: (right, pictures) =>
        `Auf halbem Weg von der Ruhe zum vollen Ausdruck lag es bei ${right} von 100 richtig (${pictures} Bilder).`,
      calledNeutral: (times) => `Bei ${times} von 100 davon sagte es „ein ruhendes Gesicht“.`,
      besideOwnNeutral: (right) =>
        `Neben einem Bild desselben Menschen in Ruhe lag es bei ${right} von 100 davon richtig.`,
    },

    groups: {
      title: "Verschiedene Menschen",
      text: (people) =>
        `${people} Menschen in London haben ihr Alter, ihr Geschlecht und ihre Herkunft genannt und wurden in Ruhe und lächelnd fotografiert. Lexithymia rät nichts davon je. Hier dient es nur dazu zu sehen, ob manche Menschen schlechter gelesen werden als andere.`,
      resting: (times, of) =>
        `Von ${of} Gesichtern in Ruhe wurden ${times} als „ein ruhendes Gesicht“ gelesen.`,
      smiling: (times, of) => `Von ${of} Lächeln, viele davon leicht, wurden ${times} als „Freude“ gelesen.`,
      attributes: { age: "Alter", ethnicity: "Herkunft", gender: "Geschlecht" },
      names: {
        "under 25": "Unter 25",
        "25 to 34": "25 bis 34",
        "35 and over": "35 und älter",
        "not said": "Nicht genannt",
        female: "Frauen",
        male: "Männer",
        black: "Schwarz",
        east_asian: "Ostasiatisch",
        "east_asian/white": "Ostasiatisch und weiß",
        west_asian: "Westasiatisch",
        white: "Weiß",
      },
      group: "Gruppe",
      right: "Richtig",
      likely: (low, high) => `Bei anderen der Gruppe wohl ${low} bis ${high} von 100.`,
      likelyHead: "Wohl bei anderen der Gruppe",
      many: "Wie viele",
      counts: (people, pictures) =>
        `${people === "1" ? "1 Mensch" : `${people} Menschen`}, ${pictures} Bilder`,
      tooFew: "Zu wenige Menschen, um mehr zu sagen.",
      apart: (worse, better) =>
        `Bei „${worse}“ lag es seltener richtig als bei „${better}“. Zufall macht kaum einen so großen Unterschied.`,
      maybeChance: (worse, better) =>
        `Am seltensten lag es bei „${worse}“ richtig, am häufigsten bei „${better}“. Die Gruppen sind klein: Der Unterschied kann Zufall sein.`,
    },

    lookUp: {
      title: "Warum andere Zahlen besser klingen",
      text: "Von gespielten Gesichtern gibt es mehrere fast gleiche Bilder eines Menschen. Wer an einigen davon lernt und an den übrigen geprüft wird, hat dieselben Menschen auf beiden Seiten.",
      lookUp: (same, other) =>
        `Dann liegt schon bloßes Nachschlagen des ähnlichsten Bildes, Bildpunkt für Bildpunkt, bei ${same} von 100 richtig. Bei anderen Menschen sind es ${other}.`,
      network: (same, other) =>
        `Ein kleines Netz, das an denselben Bildern gelernt hat: ${same} von 100 bei denselben Menschen, ${other} bei anderen.`,
      so: "Eine Zahl nahe 100 heißt vielleicht nur, dass Menschen wiedergefunden wurden. Alle Zahlen oben gelten für Bilder, an denen es nicht gelernt hat.",
      way: "Weg",
      lookingUp: "Bildpunkte nachschlagen",
      learning: "Ein kleines Netz",
      samePeople: "Dieselben Menschen auf beiden Seiten",
      otherPeople: "Andere Menschen",
    },

    log: {
      title: "Was du dazu gesagt hast",
      text: (readings, written) =>
        readings === 1
          ? "Du hast von einer Lesung gesagt, ob sie richtig war."
          : `Du hast von ${written} Lesungen gesagt, ob sie richtig waren.`,
      answers: {
        yes: "Richtig",
        partly: "Teilweise richtig",
        no: "Nicht richtig",
        "cannot-tell": "Du konntest es nicht sagen",
      },
      answer: "Was du gesagt hast",
      readings: "Lesungen",
      about: "Gezählt werden seine Wörter. Über dich sagt das nichts.",
      kept: "Deine Antworten werden nur auf diesem Gerät behalten.",
      erase: "Ansehen oder löschen, was behalten wird",
    },

    card: {
      title: "Wofür es gemacht ist",
      english: "Aus der Karte, die zum Modell gehört. Sie ist auf Englisch.",
      uses: "Wofür es da ist",
      notFor: "Wofür es nicht da ist",
      knownFailures: "Wie es bekanntermaßen irrt",
      data: "Woran es gelernt hat, und unter welchen Bedingungen",
    },

    cannotKnow: {
      title: "Was es nicht wissen kann",
      list: [
        "Ein Gesicht ist kein Gefühl. Dasselbe Gefühl kann verschieden aussehen, und verschiedene Gefühle gleich.",
        "Es sieht kein Vorher und kein Nachher. Es weiß nicht, was geschehen ist.",
        "Manche Gesichter zeigen wenig. Das heißt nicht, dass da wenig ist.",
        "Wenn es wichtig ist, frag. Was ein Mensch von sich sagt, zählt mehr als alles auf dieser Seite.",
      ],
    },
    source:
      "All das kommt aus den Aufzeichnungen, die das Projekt über sich selbst führt. Jede nennt den Befehl, der ihre Zahl wieder ergibt.",
  },
};
