export * from "./angaben-aus.ts";
export * from "./anspruchskette.ts";
export * from "./befehle.ts";
export * from "./erstattung.ts";
export * from "./forderungsgegenstand.ts";
export * from "./jahresfrist.ts";
export * from "./rechtsgrundlage.ts";
export type { RueckforderungRefusal } from "./rueckforderung-refusal.ts";
export { rueckforderungRefusalTexte, rueckforderungsschrittNamen } from "./rueckforderung-texte.ts";
export * from "./rueckforderungsakte.ts";
export * from "./rueckforderungsanlage.ts";
export * from "./rueckforderungsentwurf.ts";
export * from "./rueckforderungsschritt-entscheidung.ts";
export {
  anhoerungMindestensTage,
  ermessenMindestens,
  mitZinsermessen,
  zahlungszielMindestensTage,
} from "./rueckforderungsschrittgrenzen.ts";
export * from "./rueckforderungsschritte.ts";
export * from "./rueckforderungsstand.ts";
export * from "./stundung.ts";
export * from "./zahlung.ts";
export * from "./zinslauf.ts";
export * from "./schrittangaben.ts";
