import { vzae } from "@kim/ui";

/** "+0,50", "-1,00" or "0,00": what changes against the year before, in VZÄ. */
export const differenz = (hundertstel: number): string =>
  hundertstel > 0 ? `+${vzae(hundertstel)}` : vzae(hundertstel);
