// Makes outlines.json from countries-50m.json of the npm package world-atlas (Natural Earth, public domain):
//   npm pack world-atlas@2.0.2 && tar xzf world-atlas-2.0.2.tgz
//   node make-outlines.mjs package/countries-50m.json > outlines.json
// Output: ISO 3166-1 numeric code → outer rings, each [lon, lat, lon, lat, …] in degrees, of what lies in the box.
import { readFileSync } from 'node:fs';

const box = { west: 24, east: 102, south: 2, north: 48 };
const finest = 0.12, coarse = 3;   // degrees between points, inside and outside of the box
const atlas = JSON.parse(readFileSync(process.argv[2], 'utf8'));
const { scale, translate } = atlas.transform;

const arcs = atlas.arcs.map(arc => {
  let [x, y] = [0, 0];
  return arc.map(([dx, dy]) => [(x += dx) * scale[0] + translate[0], (y += dy) * scale[1] + translate[1]]);
});
const points = ring => ring.flatMap((i, n) => (i < 0 ? [...arcs[~i]].reverse() : arcs[i]).slice(n ? 1 : 0));
const inside = ([x, y]) => x > box.west && x < box.east && y > box.south && y < box.north;

function thinned(ring) {
  const kept = [];
  for (const p of ring) {
    const last = kept.at(-1);
    if (!last || Math.hypot(p[0] - last[0], p[1] - last[1]) >= (inside(p) ? finest : coarse)) kept.push(p);
  }
  return kept;
}

const outlines = {};
for (const country of atlas.objects.countries.geometries) {
  const polygons = country.type === 'Polygon' ? [country.arcs] : country.arcs;
  const rings = polygons.map(polygon => points(polygon[0])).filter(ring => ring.some(inside)).map(thinned).filter(ring => ring.length > 3);
  if (rings.length && country.id) {
    outlines[country.id] = [...(outlines[country.id] ?? []), ...rings.map(ring => ring.flat().map(v => Math.round(v * 100) / 100))];
  }
}
console.log('{\n' + Object.entries(outlines).map(([id, rings]) => `"${id}":${JSON.stringify(rings)}`).join(',\n') + '\n}');
