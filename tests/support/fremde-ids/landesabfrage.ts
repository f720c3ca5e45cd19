import { randomUUID } from "node:crypto";
import {
  antwortet,
  einAbfrageinhalt,
  entwirft,
  erinnert,
  schliesst,
  stellt,
  ziehtZurueck,
} from "../foerderung/landesabfrage.ts";
import { unseen, type Swaps } from "./buehne.ts";

const inhalt = einAbfrageinhalt([]);

/** Questions of another office, and what was put to another Kreis: nobody else finds either. */
export const landesabfrageSwaps: Swaps = {
  "landesabfrage.get id": unseen("landesabfrage", ({ behoerde }, id) => behoerde.api.landesabfrage.get.query({ id })),
  "landesabfrage.create vorlageId": unseen("landesabfrage", ({ behoerde }, vorlageId) =>
    behoerde.api.landesabfrage.create.mutate({ id: randomUUID(), vorlageId }),
  ),
  "landesabfrage.update id": unseen("landesabfrage", ({ behoerde }, id) =>
    behoerde.api.landesabfrage.update.mutate({ id, version: 2, inhalt }),
  ),
  "landesabfrage.delete id": unseen("landesabfrage", ({ behoerde }, id) =>
    behoerde.api.landesabfrage.delete.mutate({ id }),
  ),
  "abfragestellung.create landesabfrageId": unseen("landesabfrage", ({ behoerde }, id) => stellt(behoerde, id)),
  "abfrageerinnerung.create landesabfrageId": unseen("gestellteAbfrage", ({ behoerde }, id) => erinnert(behoerde, id)),
  "abfrageschluss.create landesabfrageId": unseen("gestellteAbfrage", ({ behoerde }, id) => schliesst(behoerde, id)),
  "abfragerueckzug.create landesabfrageId": unseen("gestellteAbfrage", ({ behoerde }, id) =>
    ziehtZurueck(behoerde, id),
  ),
  "abfrageeingang.get id": unseen("gestellteAbfrage", ({ api }, id) => api.abfrageeingang.get.query({ id })),
  "antwortentwurf.update landesabfrageId": unseen("gestellteAbfrage", ({ ich }, id) => entwirft(ich, id, [])),
  "abfrageantwort.create landesabfrageId": unseen("gestellteAbfrage", ({ ich }, id) => antwortet(ich, id, [])),
};
