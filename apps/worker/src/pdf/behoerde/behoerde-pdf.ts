import { papierPdf } from "../papier/papier-pdf.ts";
import { antragspapier, type Antragsangaben } from "./antrag-papier.ts";
import { bescheidpapier, type Bescheidangaben } from "./bescheid-papier.ts";
import {
  auszahlungspapier,
  mittelabrufpapier,
  type Auszahlungsangaben,
  type Mittelabrufangaben,
} from "./mittelabruf-papier.ts";
import { vertragsendepapier, type Vertragsendeangaben } from "./vertragsende-papier.ts";

/** The papers of the granting procedure, each as tagged PDF/UA-1. Same arguments, same bytes. */
export const antragPdf = (angaben: Antragsangaben) => papierPdf(antragspapier(angaben));
export const bescheidPdf = (angaben: Bescheidangaben) => papierPdf(bescheidpapier(angaben));
export const mittelabrufPdf = (angaben: Mittelabrufangaben) => papierPdf(mittelabrufpapier(angaben));
export const auszahlungPdf = (angaben: Auszahlungsangaben) => papierPdf(auszahlungspapier(angaben));
export const vertragsendePdf = (angaben: Vertragsendeangaben) => papierPdf(vertragsendepapier(angaben));
