import { achsenmarken } from "@kim/domain/grundlagen";
import { useEffect, useId, useRef, useState, type RefObject } from "react";

/** One line; null leaves a gap. As many values as the chart has points. */
export type Line = { key: string; label: string; values: readonly (number | null)[] };

export type LineChartProps = {
  /** Says what is shown, also to those who do not see it; the figures themselves stand in a table beside it. */
  label: string;
  /** What each point is called; those that are empty get no mark on the axis. */
  points: readonly string[];
  lines: readonly Line[];
  format: (value: number) => string;
};

const margin = { left: 84, right: 12, top: 12, bottom: 28 };
const height = 260;

/** Lines over time. Each has a colour, a dash and a sign of its own, so that none is told by colour alone. */
export function LineChart({ label, points, lines, format }: LineChartProps) {
  const id = useId();
  const figure = useRef<HTMLElement>(null);
  const width = useWidth(figure);
  const values = lines.flatMap((line) => line.values.filter((value) => value !== null));
  const marks = achsenmarken(Math.min(0, ...values), Math.max(0, ...values));
  const [low = 0, high = 1] = [marks[0], marks.at(-1)];
  const x = (i: number) =>
    margin.left + (points.length < 2 ? 0.5 : i / (points.length - 1)) * (width - margin.left - margin.right);
  const y = (value: number) => margin.top + ((high - value) / (high - low)) * (height - margin.top - margin.bottom);
  return (
    <figure className="kim-chart" ref={figure}>
      <svg viewBox={`0 0 ${width} ${height}`} role="img" aria-labelledby={id}>
        <title id={id}>{label}</title>
        {marks.map((mark) => (
          <g key={mark}>
            <line className="kim-chart__grid" x1={margin.left} x2={width - margin.right} y1={y(mark)} y2={y(mark)} />
            <text className="kim-chart__mark" x={margin.left - 8} y={y(mark) + 4} textAnchor="end">
              {format(mark)}
            </text>
          </g>
        ))}
        {points.map(
          (point, i) =>
            point !== "" && (
              <text key={i} className="kim-chart__mark" x={x(i)} y={height - 8} textAnchor={anchor(i, points)}>
                {point}
              </text>
            ),
        )}
        {lines.map((line, n) => (
          <g key={line.key} className={`kim-chart__line kim-chart__line--${n % 6}`}>
            <path d={path(line.values, x, y)} />
            {line.values.map(
              (value, i) =>
                value !== null &&
                (line.values.length <= 12 || i === line.values.length - 1) && (
                  <circle key={i} cx={x(i)} cy={y(value)} r={3} />
                ),
            )}
          </g>
        ))}
      </svg>
      {lines.length > 1 && (
        <ul className="kim-legend">
          {lines.map((line, n) => (
            <li key={line.key}>
              <svg className={`kim-chart__line kim-chart__line--${n % 6}`} width="28" height="10" aria-hidden="true">
                <path d="M0 5H28" />
              </svg>
              {line.label}
            </li>
          ))}
        </ul>
      )}
    </figure>
  );
}

/** Drawn as wide as it is shown: its words keep their size on a phone. */
function useWidth(box: RefObject<HTMLElement | null>): number {
  const [width, setWidth] = useState(720);
  useEffect(() => {
    const element = box.current;
    if (!element) return;
    const observer = new ResizeObserver(() => setWidth(Math.max(280, element.clientWidth)));
    observer.observe(element);
    return () => observer.disconnect();
  }, [box]);
  return width;
}

const anchor = (i: number, points: readonly string[]) =>
  i === 0 ? "start" : i === points.length - 1 ? "end" : "middle";

/** Starts anew behind each gap. */
function path(values: readonly (number | null)[], x: (i: number) => number, y: (value: number) => number): string {
  return values
    .map((value, i) => {
      if (value === null) return "";
      const first = i === 0 || values[i - 1] === null;
      return `${first ? "M" : "L"}${x(i).toFixed(1)} ${y(value).toFixed(1)}`;
    })
    .join("");
}
