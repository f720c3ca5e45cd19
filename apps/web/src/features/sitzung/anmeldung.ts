import type { FormSchema } from "@kim/ui";

export type Anmeldung = { email: string; passwort: string };

const adresse = /^[^\s@]+@[^\s@]+\.[^\s@]+$/;
const message = "Bitte geben Sie eine E-Mail-Adresse ein, zum Beispiel name@kreis.example.";

/** Judged without zod, which is a sixth of what the first page would load; the server judges it again with zod. */
export const anmeldung: FormSchema<Anmeldung> = {
  safeParse: (input) => {
    const { email, passwort } = input as Record<keyof Anmeldung, unknown>;
    return typeof email === "string" && adresse.test(email.trim()) && typeof passwort === "string"
      ? { success: true, data: { email: email.trim(), passwort } }
      : { success: false, error: { issues: [{ path: ["email"], message }] } };
  },
};
