/** Where the two face networks come from, and what they must be: bytes that differ are refused. */

export interface FaceModelSource {
  /** File name in models/faces. */
  readonly file: string;
  /** The npm package, exact version, and the file in it. */
  readonly package: string;
  readonly version: string;
  readonly path: string;
  /** Where the TensorFlow Lite model lies in that file; the whole file when left out. End is exclusive. */
  readonly range?: readonly [start: number, end: number];
  /** SHA-256 of the TensorFlow Lite bytes, and of the ONNX file written from them. */
  readonly sourceSha256: string;
  readonly onnxSha256: string;
  /** Names given to the network's inputs and outputs, in its own order. */
  readonly inputs: readonly string[];
  readonly outputs: readonly string[];
}

export const FACE_MODELS: readonly FaceModelSource[] = [
  {
    // Finds faces: image [1, 192, 192, 3] in -1..1 -> boxes and key points [1, 2304, 16], logits [1, 2304, 1].
    file: "blazeface-full-range.onnx",
    package: "@mediapipe/face_detection",
    version: "0.4.1657300184",
    path: "face_detection_full_range.tflite",
    sourceSha256: "99bf9494d84f50acc6617d89873f71bf6635a841ea699c17cb3377f9507cfec3",
    onnxSha256: "a7efac005aeb58458ee11845ae479838698cd9534a60e5d670e94eb2539909b6",
    inputs: ["image"],
    outputs: ["regressions", "logits"],
  },
  {
    // Finds 468 points of one face: image [1, 192, 192, 3] in 0..1 -> points [1, 1, 1, 1404], presence logit [1, 1, 1, 1].
    file: "face-mesh.onnx",
    package: "@mediapipe/face_mesh",
    version: "0.4.1657299874",
    path: "face_mesh_solution_packed_assets.data",
    range: [2495952, 3737848],
    sourceSha256: "c603fa6149219a3e9487dc9abd7a0c24474c77263273d24868378cdf40aa26d1",
    onnxSha256: "a5afe758ceaf03b7951fcaf4f6be65ccff5b4ddf169d231903f5b1b603ecead8",
    inputs: ["image"],
    outputs: ["points", "presence"],
  },
];
