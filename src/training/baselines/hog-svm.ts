import { SIDE } from "../datasets/dataset.ts";
import type { BaselineMethod } from "./baseline.ts";
import { histogramsOfGradients } from "./hog.ts";
import { classifyWithSvm, fitLinearSvm } from "./linear-svm.ts";

/**
 * What was used before networks, and a stand-in for the CK+ paper's (Lucey et al. 2010): there, too, a linear SVM, on the
 * shape and looks of a fitted face model.
 */
export const hogSvm: BaselineMethod = {
  name: "HOG + SVM",
  title: "histograms of oriented gradients (8 x 8 cells) and a linear support vector machine (cost 1)",
  features: ({ picture }) => histogramsOfGradients({ data: picture, width: SIDE, height: SIDE }),
  fit(features, labels, classes) {
    const svm = fitLinearSvm(features, labels, classes);
    return (row) => classifyWithSvm(svm, row);
  },
};

/** Of a large training part it learns from every n-th picture only, so that it takes a minute and not an hour. */
export function hogSvmOn(most: number): BaselineMethod {
  return {
    ...hogSvm,
    title: `${hogSvm.title}, learnt from ${most.toLocaleString("en")} of the training pictures`,
    fit(features, labels, classes) {
      const step = Math.max(1, features.length / most);
      const chosen = Array.from({ length: Math.min(most, features.length) }, (_, i) => Math.floor(i * step));
      return hogSvm.fit(
        chosen.map((i) => features[i]!),
        chosen.map((i) => labels[i]!),
        classes,
      );
    },
  };
}
