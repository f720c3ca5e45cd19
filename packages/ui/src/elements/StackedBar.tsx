import { zahl } from "./format.ts";

export type BarTone = "strong" | "medium" | "light" | "warning" | "empty";
export type BarSegment = { label: string; value: number; tone: BarTone };
export type StackedBarProps = {
  label: string;
  segments: readonly BarSegment[];
  format?: (value: number) => string;
  legend?: boolean;
};

/** Parts of a whole as one bar. Read aloud as one sentence; the legend shows the same figures. */
export function StackedBar({ label, segments, format = zahl, legend = true }: StackedBarProps) {
  const shown = segments.filter((segment) => segment.value > 0);
  const text = segments.map((segment) => `${segment.label} ${format(segment.value)}`).join(", ");
  return (
    <div className="kim-bar">
      <div className="kim-bar__track" role="img" aria-label={`${label}: ${text}`}>
        {shown.map((segment) => (
          <span
            key={segment.label}
            className={`kim-bar__part kim-bar--${segment.tone}`}
            style={{ flexGrow: segment.value }}
          />
        ))}
      </div>
      {legend && (
        <ul className="kim-legend" aria-hidden="true">
          {segments.map((segment) => (
            <li key={segment.label}>
              <span className={`kim-legend__swatch kim-bar--${segment.tone}`} />
              {segment.label} <span className="kim-tabular">{format(segment.value)}</span>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
