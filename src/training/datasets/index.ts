/** What a manifest says about the data a recipe names. */
export const DATA_SETS = {
  ckplus: {
    title: "CK+48 (last three frames of 327 sequences of the extended Cohn-Kanade set)",
    licence:
      "Weights: MIT. Trained on CK+, which is handed out for research by agreement with its owners; no picture is included.",
  },
  ferplus: {
    title: "FER2013 training part with FER+ votes",
    licence:
      "Weights: MIT. FER+ labels are under MIT; FER2013's owners gave no licence text. No picture of either is included.",
  },
} as const;
