import type { Funktion } from "../stelle/stelle.ts";
import type { Position } from "./begriffe.ts";

/** The row of the Finanzierungsplan that a post of this function is paid from (R30). */
export const positionDer = (funktion: Funktion): Position =>
  funktion === "koordination" || funktion === "assistenz" || funktion === "case_management" ? funktion : "baustein3";
