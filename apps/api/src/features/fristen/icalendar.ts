import { uuidOf } from "@kim/db";
import type { Fristeintrag } from "@kim/domain/fristenliste";
import { fristartNamen } from "@kim/domain/frist";
import { addDays, type OrganisationId, type PlainDate } from "@kim/domain/grundlagen";

/**
 * RFC 5545: one all-day event for each date that is not done. No name of a person and nothing that anybody typed: it
 * leaves the platform for wherever the calendar is kept.
 */
export function icalendar(
  fristen: readonly Fristeintrag[],
  {
    organisationId,
    organisationName,
    heute,
    adresse,
  }: { organisationId: OrganisationId; organisationName: string; heute: PlainDate; adresse: string },
): string {
  const ereignisse = fristen
    .filter(({ stand }) => stand !== "erledigt")
    .flatMap((frist) => [
      "BEGIN:VEVENT",
      `UID:${uuidOf("frist", organisationId, frist.schluessel)}@kim-plattform`,
      `DTSTAMP:${alsTag(heute)}T000000Z`,
      `DTSTART;VALUE=DATE:${alsTag(frist.am)}`,
      `DTEND;VALUE=DATE:${alsTag(addDays(frist.am, 1))}`,
      `SUMMARY:${alsText(titel(frist))}`,
      `DESCRIPTION:${alsText(`${fristartNamen[frist.art]}${frist.annahme ? " (Annahme)" : ""}`)}`,
      `URL:${new URL(frist.ziel, adresse).toString()}`,
      "CATEGORIES:KIM",
      "TRANSP:TRANSPARENT",
      "END:VEVENT",
    ]);
  return [
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    "PRODID:-//KIM-Plattform NRW//Fristen//DE",
    "CALSCALE:GREGORIAN",
    "METHOD:PUBLISH",
    `X-WR-CALNAME:${alsText(`KIM-Fristen ${organisationName}`)}`,
    "REFRESH-INTERVAL;VALUE=DURATION:PT6H",
    ...ereignisse,
    "END:VCALENDAR",
  ]
    .map(gefaltet)
    .join("");
}

const titel = ({ titel: was, gegenueber, stand }: Fristeintrag): string =>
  [stand === "ueberfaellig" && "Überfällig:", gegenueber === null ? was : `${was} (${gegenueber})`]
    .filter(Boolean)
    .join(" ");

const alsTag = (tag: PlainDate): string => tag.replaceAll("-", "");

export const alsText = (text: string): string => text.replace(/[\\;,]/g, "\\$&").replace(/\r?\n|\r/g, "\\n");

const encoder = new TextEncoder();
const maxOctets = 75;

/** A content line is cut after 75 octets at most, never inside a letter, and goes on behind a space. */
export function gefaltet(zeile: string): string {
  const stuecke: string[] = [];
  let stueck = "";
  let octets = 0;
  for (const zeichen of zeile) {
    const laenge = encoder.encode(zeichen).length;
    if (octets + laenge > maxOctets) {
      stuecke.push(stueck);
      stueck = " ";
      octets = 1;
    }
    stueck += zeichen;
    octets += laenge;
  }
  return `${[...stuecke, stueck].join("\r\n")}\r\n`;
}
