import type { IconName } from "./Icon.tsx";

/** How a message or a state wants to be taken. */
export type Tone = "info" | "success" | "warning" | "danger";

export const toneIcon = {
  info: "info",
  success: "success",
  warning: "warning",
  danger: "danger",
} as const satisfies Record<Tone, IconName>;
