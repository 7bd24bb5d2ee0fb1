/** The picture with its boxes: whatever is shown, at its own proportions, the overlay exactly upon it. */
import type { ComponentChildren } from "preact";
import { useEffect, useRef, useState } from "preact/hooks";
import { canvasFrames, type FrameSource, videoFrames } from "../../platform/browser/frame-source.ts";
import { trackFrames } from "../../platform/browser/track-frames.ts";
import { DRAWING } from "../drawn-face/draw-face.ts";
import { playDrawnFace } from "../drawn-face/player.ts";
import { messages } from "../messages/index.ts";
import type { Readable, Shown } from "../session/session.ts";
import { type Overlay, paintOverlay } from "./overlay.ts";

/** All but a video, which has a view of its own. */
export type Watched = Exclude<Readable, { kind: "video" }>;

interface SourceProps {
  /** Told of the source when there are frames to be had, and with undefined when there are none any more. */
  readonly onSource: (source: FrameSource | undefined) => void;
  readonly onSize: (width: number, height: number) => void;
}

interface StageProps extends Pick<SourceProps, "onSource"> {
  readonly shown: Watched;
  readonly overlay: Overlay;
  readonly mirrored: boolean;
  readonly paused: boolean;
  readonly children?: ComponentChildren;
}

export function Stage({ shown, overlay, mirrored, paused, onSource, children }: StageProps) {
  const [shape, setShape] = useState(4 / 3);
  const onSize = (width: number, height: number): void => setShape(width / height);
  overlay.mirrored = mirrored;
  const { live: words } = messages.value;
  return (
    <figure class="stage" style={{ "--shape": shape }} data-mirrored={mirrored} data-paused={paused}>
      {shown.kind === "camera" && (
        <StreamPicture
          stream={shown.camera.stream}
          label={words.cameraPicture}
          onSource={onSource}
          onSize={onSize}
        />
      )}
      {shown.kind === "screen" && (
        <StreamPicture
          stream={shown.screen.stream}
          label={words.screenPicture}
          onSource={onSource}
          onSize={onSize}
        />
      )}
      {shown.kind === "picture" && <StillPicture shown={shown} onSize={onSize} />}
      {shown.kind === "drawn" && !paused && <DrawnFacePicture onSource={onSource} onSize={onSize} />}
      <Boxes overlay={overlay} />
      {children}
    </figure>
  );
}

interface StreamProps extends SourceProps {
  readonly stream: MediaStream;
  readonly label: string;
}

function StreamPicture({ stream, label, onSource, onSize }: StreamProps) {
  const video = useRef<HTMLVideoElement>(null);
  useEffect(() => {
    const element = video.current!;
    element.srcObject = stream;
    const frames = trackFrames(stream) ?? videoFrames(element);
    onSource(frames);
    return () => {
      onSource(undefined);
      frames.close?.();
      element.srcObject = null;
    };
  }, [stream]);
  return (
    <video
      ref={video}
      aria-label={label}
      autoplay
      muted
      playsInline
      onResize={({ currentTarget: { videoWidth, videoHeight } }) => onSize(videoWidth, videoHeight)}
    />
  );
}

function StillPicture({
  shown,
  onSize,
}: Pick<SourceProps, "onSize"> & { readonly shown: Extract<Shown, { kind: "picture" }> }) {
  const canvas = useRef<HTMLCanvasElement>(null);
  useEffect(() => {
    const { width, height } = shown.bitmap;
    onSize(width, height);
    Object.assign(canvas.current!, { width, height });
    canvas.current!.getContext("2d")?.drawImage(shown.bitmap, 0, 0);
  }, [shown]);
  return <canvas ref={canvas} role="img" aria-label={messages.value.live.picturePicture(shown.name)} />;
}

function DrawnFacePicture({ onSource, onSize }: SourceProps) {
  const canvas = useRef<HTMLCanvasElement>(null);
  useEffect(() => {
    const playing = new AbortController();
    const player = playDrawnFace(canvas.current!, playing.signal);
    onSize(DRAWING.width, DRAWING.height);
    onSource(canvasFrames(canvas.current!, player.painted));
    return () => {
      onSource(undefined);
      playing.abort();
    };
  }, []);
  return <canvas ref={canvas} role="img" aria-label={messages.value.live.drawnFacePicture} />;
}

/** Decoration to a screen reader: the words beside it say the same. */
export function Boxes({ overlay }: { readonly overlay: Overlay }) {
  const canvas = useRef<HTMLCanvasElement>(null);
  useEffect(() => {
    const painting = new AbortController();
    paintOverlay(canvas.current!, overlay, painting.signal);
    return () => painting.abort();
  }, [overlay]);
  return (
    <div class="boxes" aria-hidden="true">
      <canvas ref={canvas} />
    </div>
  );
}
