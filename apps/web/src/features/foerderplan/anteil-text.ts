import { prozent, zahl } from "@kim/ui";

/** The plan's share "2.5/4" as people read it: "2,5 von 4 VZÄ (62,5 %)". */
export function anteilText(anteil: string): string {
  const [teil = 0, ganzes = 0] = anteil.split("/").map(Number);
  return `${zahl(teil)} von ${zahl(ganzes)} VZÄ (${prozent(ganzes === 0 ? 0 : teil / ganzes)})`;
}
