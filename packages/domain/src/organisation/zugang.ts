import { z } from "../grundlagen/zod.ts";

export const passwortMindestlaenge = 12;

/** A password somebody chooses; logging in takes any. */
export const NeuesPasswort = z
  .string("Bitte wählen Sie ein Passwort.")
  .min(passwortMindestlaenge, `Das Passwort braucht mindestens ${passwortMindestlaenge} Zeichen.`)
  .max(200, "Das Passwort darf höchstens 200 Zeichen haben.");

/** One spelling: an address means the same person in capitals and without. */
export const Emailadresse = z
  .string("Bitte eine E-Mail-Adresse angeben.")
  .trim()
  .toLowerCase()
  .max(200, "Bitte auf höchstens 200 Zeichen kürzen.")
  .pipe(z.email("Bitte eine E-Mail-Adresse angeben, zum Beispiel name@stadt.example."));

/**
 * A name stands in letters and headings: one line, and nothing unseen that turns the text round or makes two names look
 * the same.
 */
export const einzeiler = (hoechstens: number) =>
  z
    .string("Bitte ausfüllen.")
    .trim()
    .min(1, "Bitte ausfüllen.")
    .max(hoechstens, `Bitte auf höchstens ${hoechstens} Zeichen kürzen.`)
    .regex(/^[^\p{C}\p{Zl}\p{Zp}]*$/u, "Bitte in einer Zeile und ohne unsichtbare Steuerzeichen angeben.");
