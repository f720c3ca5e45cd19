import { plainDate } from "../../grundlagen/plain-date.ts";

export const tag = plainDate("2022-03-01");
export const zeitraum = { von: tag, bis: null };
