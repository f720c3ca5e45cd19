import type { Geldstand } from "@kim/domain/start";
import { GeldSection } from "./GeldSection.tsx";

/** The body's own money; nothing to who may not read it, and where nothing is granted directly. */
export const EigenesGeld = ({ geld }: { geld: Geldstand | null }) =>
  geld && (
    <GeldSection geld={geld} title={`Ihr Geld ${geld.jahr}`} verweis={{ art: "foerderstand", jahr: geld.jahr }} />
  );
