import type { Messages } from "../messages.ts";

export const offline: Pick<Messages, "offline"> = {
  offline: {
    newer: "Eine neuere Version dieser Seite ist bereit.",
    reload: "Neu laden",
    later: "Später",
    keeping: {
      "being-kept":
        "Diese Seite wird gerade auf dieses Gerät gelegt, damit sie sich auch ohne Internet öffnet.",
      kept: "Diese Seite liegt auf diesem Gerät und öffnet sich auch ohne Internet. Wenn du deine Daten löschst, bleibt sie da.",
      "not-kept":
        "Diese Seite liegt nicht auf diesem Gerät: Sie braucht jedes Mal das Internet, um sich zu öffnen.",
    },
  },
};
