import { useId } from "react";
import { zahl } from "./format.ts";

/** `value` of `max` things done; the count also stands there in figures. */
export function ProgressBar({ label, value, max, unit }: { label: string; value: number; max: number; unit?: string }) {
  const id = useId();
  const count = `${zahl(value)} von ${zahl(max)}${unit ? ` ${unit}` : ""}`;
  return (
    <div className="kern-progress kim-progress">
      <div className="kim-progress__text">
        <span id={id}>{label}</span>
        <span className="kim-tabular">{count}</span>
      </div>
      <progress value={value} max={Math.max(max, 1)} aria-labelledby={id} aria-valuetext={count} />
    </div>
  );
}
