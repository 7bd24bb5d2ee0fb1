/** The last minutes, a lane for each letter: what was there when, by its place and its word. */
import { useSignal } from "@preact/signals";
import { messages } from "../../messages/index.ts";
import { colourOf } from "../letters.ts";
import { COURSE_MS, type Course, type Lane, lanesOf, type RowName, type Span } from "./course.ts";
import { clockTime, figures } from "./figures.ts";

/** The time that is shown grows in steps, so that what stands there does not shrink all the time. */
const WINDOWS_MS = [60_000, 120_000, COURSE_MS] as const;

interface TimelineProps {
  readonly course: Course;
  /** In milliseconds of the frames' clock. */
  readonly nowMs: number;
  readonly about: "expressions" | "cues";
}

export function Timeline({ course, nowMs, about }: TimelineProps) {
  const { timeline: words } = messages.value.detail;
  const beganMs = course.beganMs ?? nowMs;
  const windowMs = WINDOWS_MS.find((ms) => ms >= nowMs - beganMs) ?? COURSE_MS;
  const lanes = lanesOf(course, about);
  return (
    <section class="last-minutes">
      <h3>{words.title}</h3>
      {lanes.length === 0 && <p class="note">{words.empty}</p>}
      <div aria-hidden="true" class="letter-lanes">
        {lanes.map((lane) => (
          <LanePicture key={lane.letter} lane={lane} fromMs={nowMs - windowMs} windowMs={windowMs} />
        ))}
        {lanes.length > 0 && (
          <p class="last-minutes-ends">
            <span>{words.window(figures.value.minutes(windowMs / 60_000))}</span>
            <span>{words.now}</span>
          </p>
        )}
      </div>
      {lanes.length > 0 && <LanesTable lanes={lanes} beganMs={beganMs} />}
    </section>
  );
}

interface LanePictureProps {
  readonly lane: Lane;
  readonly fromMs: number;
  readonly windowMs: number;
}

function LanePicture({ lane: { letter, rows }, fromMs, windowMs }: LanePictureProps) {
  const colour = colourOf(letter);
  return (
    <div class="letter-lane">
      <span class="letter" style={{ background: colour }}>
        {letter}
      </span>
      <ul>
        {rows.map(({ name, spans }) => (
          <li key={keyOf(name)} data-kind={isRest(name) ? "rest" : name.kind}>
            <span>{rowInWords(name)}</span>
            <span class="track">
              {spans.map((span) => (
                <i key={span.fromMs} style={placed(span, fromMs, windowMs)} />
              ))}
            </span>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** What began before the window begins at its edge. */
function placed({ fromMs, toMs }: Span, windowFromMs: number, windowMs: number) {
  const share = (ms: number): number => Math.min(1, Math.max(0, (ms - windowFromMs) / windowMs));
  const start = share(fromMs);
  return {
    insetInlineStart: `${(100 * start).toFixed(2)}%`,
    inlineSize: `${(100 * (share(toMs) - start)).toFixed(2)}%`,
  };
}

/** The same for those who do not see the lanes, and whoever wants the times. Made only while it is open. */
function LanesTable({ lanes, beganMs }: { readonly lanes: readonly Lane[]; readonly beganMs: number }) {
  const { timeline: words } = messages.value.detail;
  const open = useSignal(false);
  const entries = open.value
    ? lanes
        .flatMap(({ letter, rows }) =>
          rows.flatMap(({ name, spans }) => spans.map((span) => ({ letter, name, ...span }))),
        )
        .sort((a, b) => a.fromMs - b.fromMs)
    : [];
  return (
    <details
      onToggle={({ currentTarget }) => {
        open.value = currentTarget.open;
      }}
    >
      <summary>{words.table}</summary>
      <table>
        <caption>{words.columnsNote}</caption>
        <thead>
          <tr>
            <th scope="col">{words.columns.face}</th>
            <th scope="col">{words.columns.what}</th>
            <th scope="col">{words.columns.from}</th>
            <th scope="col">{words.columns.to}</th>
          </tr>
        </thead>
        <tbody>
          {entries.map(({ letter, name, fromMs, toMs }) => (
            <tr key={`${letter} ${keyOf(name)} ${fromMs}`}>
              <td>{letter}</td>
              <td>{rowInWords(name)}</td>
              <td>{clockTime(fromMs - beganMs)}</td>
              <td>{clockTime(toMs - beganMs)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}

/** Drawn thin: so that what came out of it stands out. */
function isRest(name: RowName): boolean {
  return name.kind === "still" || (name.kind === "expression" && name.name === "neutral");
}

function keyOf(name: RowName): string {
  return name.kind === "still" ? name.kind : `${name.kind} ${name.name}`;
}

function rowInWords(name: RowName): string {
  const { detail, expressionNames, moves, shows } = messages.value;
  switch (name.kind) {
    case "expression":
      return expressionNames[name.name];
    case "cue":
      return moves([{ cue: name.name }]);
    case "still":
      return detail.timeline.still;
    case "unread":
      return shows({ kind: name.name });
  }
}
