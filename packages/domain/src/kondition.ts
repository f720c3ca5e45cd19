export {
  Foerdersaetze,
  foerdersaetze,
  KonditionenWerte,
  type Begleitungskonditionen,
  type Fristen,
} from "./konditionen-werte.ts";
export * from "./kondition-auswirkung.ts";
export * from "./kondition-freigabe.ts";
export * from "./kondition-positionen.ts";
export { konditionRefusalTexte, type KonditionRefusal } from "./kondition-texte.ts";
export * from "./kondition-vorschlag.ts";
export * from "./konditionsfassung.ts";
