import { expect, test } from "vitest";
import { istAehnlich, normalform } from "./normalform.ts";

test.each([
  "TM -2",
  "tm2",
  "TM–2",
  "T M\u00a0\u2011 2",
  "ＴＭ２",
  "TM\u200b\u00ad2",
  "TM\u22122",
  "𝐓𝐌-2",
  "tm\ufe0f 2",
])("%j ist dieselbe Person wie „TM-2“", (anders) => {
  expect(normalform(anders)).toBe(normalform("TM-2"));
});

test.each([
  ["Müller", "Mu\u0308ller"],
  ["STRAẞE", "straße"],
  ["ΝΙΚΟΣ", "νικος"],
  ["ﬁt", "FIT"],
])("%j und %j sind eins", (einer, anderer) => expect(normalform(einer)).toBe(normalform(anderer)));

test.each([
  ["TM-2", "TM-3"],
  ["TM-2", "TN-2"],
  ["Straße", "Strasse"],
  ["Müller", "Mueller"],
])("%j und %j sind zwei", (einer, anderer) => expect(normalform(einer)).not.toBe(normalform(anderer)));

test.each([
  ["Straße 1", "STRASSE-1", true],
  ["Jörg Weiß", "Joerg Weiss", true],
  ["Ærø", "Aeroe", true],
  ["René", "Rene", true],
  ["AWO e.V.", "AWO eV", true],
  ["TM-2", "TM 2", false],
  ["Maus", "Mause", false],
  ["?", "!", false],
])("%j könnte %j sein: %s", (einer, anderer, aehnlich) => {
  expect([istAehnlich(einer, anderer), istAehnlich(anderer, einer)]).toEqual([aehnlich, aehnlich]);
});
