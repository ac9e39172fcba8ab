import path from 'node:path';
import ts from 'typescript';
import {
  COMMAND_LENGTH,
  CORE_INPUT_LENGTH,
  CORE_LENGTH,
  HEAD_LENGTH,
  INPUT_LENGTH,
} from '@/server/domain/market/layout';
import { emit, emitValues } from './emit';
import { Graph } from './graph';
import { type Traced, Tracer } from './trace';
import { writeTangent } from './write-tangent';

const FOLDER = 'server/domain/market';
/** Sign conventions, which have no derivative. */
const DISCRETE = 'side';
/** What is said about a market without being part of its step. */
const ASIDE = 'uncertainty';

/**
 * Text of server/domain/market/step-tangent.generated.ts, traced from core-step.ts, resting-core.ts and
 * constants.ts below `root`.
 */
export function tangentSource(root: string): string {
  const program = ts.createProgram(
    [path.join(root, FOLDER, 'core-step.ts'), path.join(root, FOLDER, 'resting-core.ts')],
    {
      strict: true,
      noEmit: true,
      types: [],
      target: ts.ScriptTarget.ES2022,
      module: ts.ModuleKind.ESNext,
      moduleResolution: ts.ModuleResolutionKind.Bundler,
    },
  );
  const checker = program.getTypeChecker();
  const declared = (file: string, name: string) => declarationIn(program, path.join(root, FOLDER, file), name);
  const fields = (type: ts.Type) => type.getProperties().map((property) => property.name);

  const constantNames = fields(checker.getTypeAtLocation(declared('constants.ts', 'MarketConstants')));
  const marketType = checker.getTypeAtLocation(declared('market.ts', 'Market'));
  const parameterNames = marketType.getProperties().flatMap((group) => {
    const type = checker.getTypeOfSymbol(group);
    return group.name === DISCRETE || group.name === ASIDE ? [] : fields(type).map((field) => `${group.name}.${field}`);
  });
  const slots = constantNames.filter((name) => name !== DISCRETE);
  return writeTangent({
    step: traceStep(checker, functionNamed(declared('core-step.ts', 'coreStep')), slots),
    rest: traceRest(checker, functionNamed(declared('resting-core.ts', 'restingCore')), slots),
    constants: traceConstants(
      checker,
      functionNamed(declared('constants.ts', 'marketConstants')),
      parameterNames,
      slots,
    ),
    constantNames: slots,
    parameterNames,
  });
}

function traceStep(checker: ts.TypeChecker, declaration: ts.FunctionDeclaration, constantNames: readonly string[]) {
  const graph = new Graph();
  const entries = (name: string, first: number): Traced => ({
    kind: 'array',
    get: (k) => graph.input(`${name}[${k}]`, first + k),
    set: () => refuseWrite(name),
  });
  const results = new Map<string, number>();
  const written = (name: string): Traced => ({
    kind: 'array',
    get: (k) => results.get(`${name}${k}`) ?? refuseRead(name, k),
    set: (k, id) => results.set(`${name}${k}`, id),
  });
  const perturbationSlot = CORE_INPUT_LENGTH + INPUT_LENGTH;
  new Tracer(checker, graph).call(declaration, [
    constantsRecord(graph, constantNames, perturbationSlot + COMMAND_LENGTH),
    entries('core', 0),
    entries('input', CORE_INPUT_LENGTH),
    entries('perturbation', perturbationSlot),
    { kind: 'node', id: graph.flag('forcePressed') },
    written('next'),
    written('commands'),
  ]);
  const outputs = [
    ...Array.from({ length: CORE_LENGTH }, (_, k) => results.get(`next${k}`) ?? refuseRead('next', k)),
    ...Array.from({ length: COMMAND_LENGTH }, (_, k) => results.get(`commands${k}`) ?? refuseRead('commands', k)),
  ];
  const pair = emit(graph, outputs);
  return {
    ...pair,
    advance: emitValues(graph, outputs, inStateVector, outputTargets()),
    second: emit(graph, pair.partialNodes),
  };
}

function traceRest(checker: ts.TypeChecker, declaration: ts.FunctionDeclaration, constantNames: readonly string[]) {
  const graph = new Graph();
  const results = new Map<number, number>();
  new Tracer(checker, graph).call(declaration, [
    constantsRecord(graph, constantNames, 0),
    { kind: 'array', get: (k) => results.get(k) ?? refuseRead('core', k), set: (k, id) => results.set(k, id) },
  ]);
  const outputs = Array.from({ length: CORE_LENGTH }, (_, k) => results.get(k) ?? refuseRead('core', k));
  return emit(graph, outputs);
}

function constantsRecord(graph: Graph, constantNames: readonly string[], firstSlot: number): Traced {
  return {
    kind: 'record',
    get: (field) => {
      const slot = constantNames.indexOf(field);
      return { kind: 'node', id: graph.input(`c.${field}`, slot < 0 ? undefined : firstSlot + slot) };
    },
  };
}

/** Entries of CORE as they stand in a state vector whose delay line has `tail` entries. */
function inStateVector(input: string): string {
  if (input === 'forcePressed') return 'false';
  const k = Number(/^core\[(\d+)\]$/.exec(input)?.[1] ?? -1);
  if (k < 0) return input;
  if (k >= CORE_LENGTH)
    return `state[${['delayedVariance', 'delayedImbalance', 'delayedDisplacement'][k - CORE_LENGTH]}]`;
  return `state[${stateSlot(k)}]`;
}

function outputTargets(): string[] {
  return [
    ...Array.from({ length: CORE_LENGTH }, (_, k) => `out[${stateSlot(k)}]`),
    ...Array.from({ length: COMMAND_LENGTH }, (_, k) => `commands[${k}]`),
  ];
}

function stateSlot(core: number): string {
  return core < HEAD_LENGTH ? String(core) : `tail + ${core}`;
}

function traceConstants(
  checker: ts.TypeChecker,
  declaration: ts.FunctionDeclaration,
  parameterNames: readonly string[],
  constantNames: readonly string[],
) {
  const graph = new Graph();
  const market: Traced = {
    kind: 'record',
    get: (group) =>
      group === DISCRETE
        ? { kind: 'node', id: graph.input(`market.${group}`) }
        : {
            kind: 'record',
            get: (field) => {
              const slot = parameterNames.indexOf(`${group}.${field}`);
              return { kind: 'node', id: graph.input(`market.${group}.${field}`, slot) };
            },
          },
  };
  const result = new Tracer(checker, graph).call(declaration, [market]);
  if (result?.kind !== 'record') throw new Error('marketConstants must return an object literal');
  const outputs = constantNames.map((name) => {
    const value = result.get(name);
    return value.kind === 'node' ? value.id : refuseRead(name, 0);
  });
  return emit(graph, outputs);
}

function declarationIn(program: ts.Program, file: string, name: string): ts.DeclarationStatement {
  const found = program
    .getSourceFile(file)
    ?.statements.find(
      (statement): statement is ts.FunctionDeclaration | ts.InterfaceDeclaration =>
        (ts.isFunctionDeclaration(statement) || ts.isInterfaceDeclaration(statement)) && statement.name?.text === name,
    );
  if (found === undefined) throw new Error(`${file} declares no ${name}`);
  return found;
}

function functionNamed(declaration: ts.DeclarationStatement): ts.FunctionDeclaration {
  if (!ts.isFunctionDeclaration(declaration)) throw new Error(`${declaration.name?.getText()} is no function`);
  return declaration;
}

function refuseWrite(name: string): never {
  throw new Error(`the step writes to its input ${name}`);
}

function refuseRead(name: string, k: number): never {
  throw new Error(`the step never writes ${name}[${k}]`);
}
