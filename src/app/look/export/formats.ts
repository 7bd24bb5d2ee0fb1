/** The forms in which a reading can be taken away. */
export const EXPORT_FORMATS = ["html", "vtt", "csv", "json"] as const;
export type ExportFormat = (typeof EXPORT_FORMATS)[number];

/** A moving picture alone has a course for captions to follow. */
export function formatsOf(kind: "picture" | "video"): readonly ExportFormat[] {
  return kind === "video" ? EXPORT_FORMATS : EXPORT_FORMATS.filter((format) => format !== "vtt");
}
