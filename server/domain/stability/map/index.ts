export { contour, type GridPoint } from './contour';
export type { MapAxis } from './map-axis';
export { MAP_QUANTITIES, type MapCell, type MapQuantity } from './map-cell';
export { type MapRequest, type MapRow, type MapShare, type StabilityMap, mapRows, stabilityMap } from './stability-map';
