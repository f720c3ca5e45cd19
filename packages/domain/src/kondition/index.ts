export * from "./foerderkonditionen.ts";
export * from "./foerderung-am.ts";
export { auszahlungstermineBaustein1 } from "./fristen.ts";
export * from "./kondition-auswirkung.ts";
export * from "./kondition-freigabe.ts";
export * from "./kondition-positionen.ts";
export * from "./kondition-vorschlag.ts";
export * from "./konditionen-werte.ts";
export * from "./konditionsfassung.ts";
