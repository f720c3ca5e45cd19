/** Registration letters of the 54, known to everybody in the state; the StädteRegion shares "AC" with the city and gets its own sign. */
export const kuerzelJeAgs: Readonly<Record<string, string>> = {
  "05111": "D", "05112": "DU", "05113": "E", "05114": "KR", "05116": "MG", "05117": "MH", "05119": "OB", "05120": "RS", "05122": "SG",
  "05124": "W", "05154": "KLE", "05158": "ME", "05162": "NE", "05166": "VIE", "05170": "WES", "05314": "BN", "05315": "K", "05316": "LEV",
  "05334": "AC-R", "05334002": "AC", "05358": "DN", "05362": "BM", "05366": "EU", "05370": "HS", "05374": "GM", "05378": "GL", "05382": "SU",
  "05512": "BOT", "05513": "GE", "05515": "MS", "05554": "BOR", "05558": "COE", "05562": "RE", "05566": "ST", "05570": "WAF", "05711": "BI",
  "05754": "GT", "05758": "HF", "05762": "HX", "05766": "LIP", "05770": "MI", "05774": "PB", "05911": "BO", "05913": "DO", "05914": "HA",
  "05915": "HAM", "05916": "HER", "05954": "EN", "05958": "HSK", "05962": "MK", "05966": "OE", "05970": "SI", "05974": "SO", "05978": "UN",
};

/** A few letters for a tile of the map. */
export const kuerzel = ({ ags, kurzname }: { ags: string | null; kurzname: string }): string =>
  kuerzelJeAgs[ags ?? ""] ?? kurzname.slice(0, 3);
