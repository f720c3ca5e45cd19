import { Nachweisangaben } from "@kim/domain/nachweis";

const berichte = {
  durchfuehrung:
    "Die Maßnahme lief vom 1. Januar bis zum 31. Dezember. Beratung fand an drei festen Tagen in der Woche statt, dazu kamen Termine in den Außenstellen.",
  erfolg:
    "Über das Jahr wurden 214 Fälle begleitet, 131 davon abgeschlossen. Die Wege zwischen Ausländerbehörde, Jobcenter und Jugendamt sind kürzer geworden; Doppelberatungen kamen kaum noch vor.",
  abweichungen:
    "Eine Stelle wurde später besetzt als geplant. Die Vertretung ging zulasten der Fortbildungstage, die im Folgejahr nachgeholt werden.",
  konzept: "Das Konzept wurde im Herbst fortgeschrieben und dem Lenkungskreis vorgelegt.",
  fortbildungen:
    "Die Koordination nahm an allen vier Landestreffen teil, das Case Management an der Grundqualifizierung.",
} as const;

/** What stands in a proof of the demo. */
export const angabenVon = (ort: string, name: string): Nachweisangaben =>
  Nachweisangaben.parse({
    ort,
    auskunftName: name,
    auskunftTelefon: "0123 456789",
    auskunftMail: "kim@kim.example",
    ...berichte,
    nebenbestimmungen: true,
    wirtschaftlich: true,
    belegeStimmen: true,
    keineDoppelfoerderung: true,
    jmdMbe: true,
    vorsteuer: "nicht_abziehbar",
  });
