/** Tables without an owner of each row, and why they may be. */
export const withoutTenant = {
  organisation:
    "the public register of bodies: everybody may read it; the owner role writes it, and a tenant may add a Traeger",
  foerderkondition: "the year's rates and caps are the same for everybody and public; only the ministry proposes them",
  foerderkondition_freigabe:
    "belongs to a public proposal; only the ministry publishes, and never the person who proposed",
  basiszinssatz: "published by the Bundesbank and the same for everybody; only the granting authority enters it",
  basiszinssatz_bestaetigung:
    "belongs to a public rate; only the granting authority confirms, and never the person who entered it",
  vorlagenfassung:
    "the words of letters and duties are the same for everybody; only the granting authority adds to them",
  antragsfenster: "public dates; only the granting authority sets them",
  abruftermin: "public dates; only the granting authority sets them",
};
