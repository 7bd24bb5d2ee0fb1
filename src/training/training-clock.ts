export interface TrainingClock {
  startEpoch(): void;
  /** Images per second in this epoch's training. */
  speed(images: number): number;
  /** For the whole run, at the speed so far, time for validation included. */
  secondsLeft(epoch: number, images: number): number;
}

export function createClock(epochs: number, imagesInEpoch: number): TrainingClock {
  const started = performance.now();
  let [epochStarted, firstEpoch] = [started, 0];
  return {
    startEpoch() {
      epochStarted = performance.now();
    },
    speed: (images) => (images * 1000) / (performance.now() - epochStarted),
    secondsLeft(epoch, images) {
      firstEpoch ||= epoch;
      const wholeEpochs = images === 0 ? epoch : epoch - 1;
      const done = (wholeEpochs - firstEpoch + 1) * imagesInEpoch + images;
      const left = (epochs - wholeEpochs) * imagesInEpoch - images;
      return ((performance.now() - started) / 1000 / done) * left;
    },
  };
}
