import { z } from "zod";

/** A year of the programme: it began in 2020. */
export const Foerderjahr = z
  .int()
  .min(2020, "Das Programm gibt es seit 2020.")
  .max(2100, "Bitte ein Förderjahr eingeben.");
