import { erstesFoerderjahr } from "@kim/domain/kondition";
import { hoechstensVergleiche, messgroessen, messgroessennamen, type Masseinheit } from "@kim/domain/landesstand";

export const leseApiPfad = "/api/land/v1";

const einheiten = {
  vzae: { type: ["integer", "null"], description: "Hundertstel VZÄ" },
  cent: { type: ["integer", "null"], description: "Cent" },
  anteil: { type: ["number", "null"], description: "Anteil von 1" },
} as const satisfies Record<Masseinheit, object>;

const werte = {
  type: "object",
  properties: Object.fromEntries(
    messgroessennamen.map((mass) => {
      const { name, einheit, formel } = messgroessen[mass];
      const { type, description } = einheiten[einheit];
      return [mass, { type, title: name, description: `${formel}. ${description}.` }];
    }),
  ),
};

const text = { type: "string" };
const textOderNichts = { type: ["string", "null"] };
const tag = { type: "string", format: "date" };
const abgewiesen = (description: string) => ({
  description,
  content: { "application/json": { schema: { type: "object", properties: { message: text } } } },
});
const antworten = (schema: string) => ({
  "200": {
    description: "Die Zahlen",
    headers: { "x-kontingent-rest": { description: "Abrufe, die heute noch frei sind", schema: { type: "integer" } } },
    content: { "application/json": { schema: { $ref: `#/components/schemas/${schema}` } } },
  },
  "400": abgewiesen("Jahr oder Stichtag gibt es nicht; der Satz nennt, was geht"),
  "401": abgewiesen("Der Lesezugang fehlt, ist abgelaufen oder widerrufen"),
  "403": abgewiesen("Der Lesezugang umfasst das nicht"),
  "404": abgewiesen("Diese Adresse oder diesen Empfänger gibt es nicht"),
  "429": abgewiesen("Das Kontingent des Tages ist verbraucht"),
});
const parameter = (name: string, wo: "path" | "query", schema: object, description: string) => ({
  name,
  in: wo,
  required: wo === "path",
  schema,
  description,
});

/** What programs may ask, as OpenAPI 3.1; the measures come from their one definition. */
export const leseApiBeschreibung = (adresse: string) => ({
  openapi: "3.1.0",
  info: {
    title: "KIM-Plattform NRW: Zahlen des Landes",
    version: "1.0.0",
    description: "Summen von Körperschaften, keine Personen und keine Fälle.",
  },
  servers: [{ url: new URL(leseApiPfad, adresse).toString() }],
  security: [{ lesezugang: [] }],
  paths: {
    "/stand/{jahr}": {
      get: {
        summary: "Alle Zuwendungsempfänger an einem Stichtag, zusammen und je Baustein",
        parameters: [
          parameter("jahr", "path", { type: "integer", minimum: erstesFoerderjahr }, "Förderjahr"),
          parameter("tag", "query", tag, "Stichtag; ohne ihn heute, für ein vergangenes Jahr sein letzter Tag"),
          parameter(
            "wissen",
            "query",
            { type: "string", enum: ["heute", "damals"] },
            "Was heute oder was am Stichtag bekannt war",
          ),
        ],
        responses: antworten("Stand"),
      },
    },
    "/verlauf/{takt}": {
      get: {
        summary: "Das Land, ein Regierungsbezirk oder einzelne Empfänger seit Beginn",
        parameters: [
          parameter("takt", "path", { type: "string", enum: ["monat", "jahr"] }, "Monate oder Förderjahre"),
          parameter("bezirk", "query", text, "Name eines Regierungsbezirks"),
          parameter("wer", "query", text, `Bis zu ${hoechstensVergleiche} Gemeindeschlüssel, durch Komma getrennt`),
        ],
        responses: antworten("Verlauf"),
      },
    },
  },
  components: {
    securitySchemes: { lesezugang: { type: "http", scheme: "bearer" } },
    schemas: {
      Stand: {
        type: "object",
        properties: {
          schema: { const: "kim.landstand/1" },
          jahr: { type: "integer" },
          stichtag: tag,
          bekanntAm: { type: ["string", "null"], format: "date", description: "Ohne Tag: was heute bekannt ist" },
          messgroessen: { type: "object" },
          zeilen: {
            type: "array",
            items: {
              type: "object",
              properties: {
                ags: textOderNichts,
                name: text,
                art: text,
                regierungsbezirk: textOderNichts,
                kreis: textOderNichts,
                baustein: { type: ["integer", "null"], description: "Ohne Zahl: alle zusammen" },
                werte,
              },
            },
          },
        },
      },
      Verlauf: {
        type: "object",
        properties: {
          schema: { const: "kim.landverlauf/1" },
          takt: { type: "string", enum: ["monat", "jahr"] },
          stand: tag,
          messgroessen: { type: "object" },
          zeilen: {
            type: "array",
            items: { type: "object", properties: { empfaenger: text, zeitpunkt: text, werte } },
          },
        },
      },
    },
  },
});
