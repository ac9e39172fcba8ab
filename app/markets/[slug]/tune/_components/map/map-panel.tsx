'use client';

import { Download, Grid3x3, Square } from 'lucide-react';
import type { Market } from '@/server/domain/market';
import { parameter, readParameter, REFERENCE_PERP_PARAMETERS } from '@/server/domain/parameters';
import { MAP_QUANTITIES, type MapRequest } from '@/server/domain/stability/map';
import type { Policy } from '@/server/domain/stability/policy';
import { Button } from '../../../../../_ui/button';
import { Empty } from '../../../../../_ui/empty';
import { Notice } from '../../../../../_ui/notice';
import { Panel } from '../../../../../_ui/panel';
import { Progress } from '../../../../../_ui/progress';
import { csv, saveFile } from '../../../../../_ui/save-file';
import { QUANTITY_TITLES } from './map-colours';
import { MapFigure } from './map-figure';
import { reachableAxis } from './map-grid';
import type { MapState } from './map-url';
import { useMap, type DrawnMap } from './use-map';

interface MapPanelProps {
  inForce: Market;
  proposed: Market;
  policy: Policy;
  state: MapState;
  onState: (change: Partial<MapState>) => void;
  /** moves a slider, as the reader would */
  onChange: (name: string, value: number, inForce: number) => void;
}

const MOVABLE = REFERENCE_PERP_PARAMETERS.filter(({ onChain }) => onChain);

/** One quantity over two parameters, within what one proposal may reach, all others as they are proposed. */
export function MapPanel({ inForce, proposed, policy, state, onState, onChange }: MapPanelProps) {
  const { map, start, stop } = useMap();
  const [x, y] = [reachableAxis(state.x, inForce), reachableAxis(state.y, inForce)];
  const request: MapRequest | null = x && y ? { x, y, quantity: state.quantity } : null;
  const asked = map.of?.request;
  const isOlder =
    asked !== undefined &&
    (map.of?.policy !== policy ||
      asked.quantity !== state.quantity ||
      asked.x.parameter !== state.x ||
      asked.y.parameter !== state.y ||
      !equalElsewhere(map.of.market, proposed, [asked.x.parameter, asked.y.parameter]));
  const running = map.of !== null && !map.finished;
  const values = (market: Market, { x: one, y: other }: MapRequest) =>
    [one, other].map(({ parameter: name }) => readParameter(market, parameter(name))) as [number, number];
  const move = (name: string, value: number) => onChange(name, value, readParameter(inForce, parameter(name)));
  return (
    <Panel
      title="Stability map"
      note="Over two parameters, within what one proposal may move"
      actions={
        <>
          {map.finished && map.cells.length > 0 && asked && (
            <Button size="small" onClick={() => saveMap(map, asked)}>
              <Download aria-hidden className="size-3.5" />
              CSV
            </Button>
          )}
          {running ? (
            <Button size="small" onClick={stop}>
              <Square aria-hidden className="size-3.5" />
              Stop
            </Button>
          ) : (
            <Button
              size="small"
              disabled={request === null}
              onClick={() => request && start({ market: proposed, policy, request })}
            >
              <Grid3x3 aria-hidden className="size-3.5" />
              {map.of ? 'Draw again' : 'Draw map'}
            </Button>
          )}
        </>
      }
    >
      <div className="flex flex-wrap gap-x-4 gap-y-2">
        <Choice label="Across" value={state.x} taken={state.y} onPick={(name) => onState({ x: name })} />
        <Choice label="Up" value={state.y} taken={state.x} onPick={(name) => onState({ y: name })} />
        <label className="flex items-center gap-2 text-xs text-ink-muted">
          Shown
          <select
            className="h-7 rounded border border-line-strong bg-surface px-1.5 text-xs text-ink"
            value={state.quantity}
            onChange={({ target }) => onState({ quantity: MAP_QUANTITIES.find((one) => one === target.value) })}
          >
            {MAP_QUANTITIES.map((one) => (
              <option key={one} value={one}>
                {QUANTITY_TITLES[one]}
              </option>
            ))}
          </select>
        </label>
      </div>
      {request === null && (
        <Notice tone="warn" title="A parameter of these can't move" className="mt-3">
          What is in force leaves one proposal a single value of it: choose another.
        </Notice>
      )}
      {running && (
        <div className="mt-3">
          <Progress
            label="Stability map"
            done={map.done}
            total={map.total}
            unit="cells"
            ratePerSecond={map.perSecond}
          />
        </div>
      )}
      {isOlder && !running && (
        <Notice tone="warn" title="This map belongs to other values" className="mt-3">
          Something else than its two parameters has changed since; draw it again.
        </Notice>
      )}
      {map.error && (
        <Notice tone="fail" role="alert" title="The map failed" className="mt-3">
          {map.error}
        </Notice>
      )}
      <div className="mt-4">
        {asked ? (
          <>
            <MapFigure
              map={map}
              request={asked}
              current={values(inForce, asked)}
              proposed={values(proposed, asked)}
              onMove={(one, other) => {
                move(asked.x.parameter, one);
                move(asked.y.parameter, other);
              }}
            />
            <p className="mt-2 text-xs text-ink-muted">
              The darker, the further beyond the policy’s limit (dashed); hatched: not allowed. Click, or press Enter at
              the cursor, to move the proposal there.
            </p>
          </>
        ) : (
          <Empty title="No map is drawn yet">
            It shows where the policy passes as two parameters move together, coarse first, in this browser.
          </Empty>
        )}
      </div>
    </Panel>
  );
}

interface ChoiceProps {
  label: string;
  value: string;
  /** of the other axis */
  taken: string;
  onPick: (name: string) => void;
}

function Choice({ label, value, taken, onPick }: ChoiceProps) {
  return (
    <label className="flex items-center gap-2 text-xs text-ink-muted">
      {label}
      <select
        className="h-7 max-w-52 rounded border border-line-strong bg-surface px-1.5 text-xs text-ink"
        value={value}
        onChange={({ target }) => onPick(target.value)}
      >
        {MOVABLE.filter(({ name }) => name !== taken).map(({ name, label: text }) => (
          <option key={name} value={name}>
            {text}
          </option>
        ))}
      </select>
    </label>
  );
}

/** Whether two sets differ in the given parameters at most: a map stays true while only its own two move. */
function equalElsewhere(one: Market, other: Market, moved: readonly string[]): boolean {
  return REFERENCE_PERP_PARAMETERS.every(
    (found) => moved.includes(found.name) || readParameter(one, found) === readParameter(other, found),
  );
}

function saveMap({ cells }: DrawnMap, { x, y, quantity }: MapRequest) {
  const at = ({ from, to, count, scale }: MapRequest['x'], k: number) =>
    scale === 'log' ? from * (to / from) ** (k / (count - 1)) : from + ((to - from) * k) / (count - 1);
  const header = [x.parameter, y.parameter, 'state', quantity, 'headroom'];
  // Workers add cells in any order; a file has them by row.
  const ordered = cells.toSorted((one, other) => one.row - other.row || one.column - other.column);
  const rows = ordered.map(({ column, row, cell }) => [
    at(x, column),
    at(y, row),
    cell.state,
    cell.value,
    cell.headroom,
  ]);
  saveFile(`map-${quantity}.csv`, csv(header, rows), 'text/csv');
}
