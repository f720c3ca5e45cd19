import { z } from "../grundlagen/zod.ts";
import { entwurfszeile, pflichtzeile } from "../grundlagen/eingabefelder.ts";

export const passwortMindestlaenge = 12;

/** A password somebody chooses; logging in takes any. */
export const NeuesPasswort = z
  .string("Bitte wählen Sie ein Passwort.")
  .min(passwortMindestlaenge, `Das Passwort braucht mindestens ${passwortMindestlaenge} Zeichen.`)
  .max(200, "Das Passwort darf höchstens 200 Zeichen haben.");

/** One spelling: an address means the same person in capitals and without. */
export const Emailadresse = entwurfszeile(200)
  .transform((text) => text.toLowerCase())
  .pipe(z.email("Bitte eine E-Mail-Adresse angeben, zum Beispiel name@stadt.example."));

export const Personenname = pflichtzeile(120);
