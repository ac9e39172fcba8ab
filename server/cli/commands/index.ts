import type { Command } from '../command';

/** Each command in a file of its own, loaded when it is called. */
export const COMMANDS = {
  margins: async (): Promise<Command> => (await import('./margins')).margins,
  analyze: async (): Promise<Command> => (await import('./analyze')).analyze,
  map: async (): Promise<Command> => (await import('./map')).map,
  oscillations: async (): Promise<Command> => (await import('./oscillations')).oscillations,
  latency: async (): Promise<Command> => (await import('./latency')).latency,
  robustness: async (): Promise<Command> => (await import('./robustness')).robustness,
  sensitivities: async (): Promise<Command> => (await import('./sensitivities')).sensitivities,
  certify: async (): Promise<Command> => (await import('./certify')).certify,
  stress: async (): Promise<Command> => (await import('./stress')).stress,
  book: async (): Promise<Command> => (await import('./book')).book,
  plan: async (): Promise<Command> => (await import('./plan')).plan,
  sheet: async (): Promise<Command> => (await import('./sheet')).sheet,
  simulate: async (): Promise<Command> => (await import('./simulate')).simulate,
  verify: async (): Promise<Command> => (await import('./verify')).verify,
  worker: async (): Promise<Command> => (await import('./worker')).worker,
  backup: async (): Promise<Command> => (await import('./backup')).backup,
  restore: async (): Promise<Command> => (await import('./restore')).restore,
  audit: async (): Promise<Command> => (await import('./audit')).audit,
  guard: async (): Promise<Command> => (await import('./guard')).guard,
  workspace: async (): Promise<Command> => (await import('./workspace')).workspace,
  admin: async (): Promise<Command> => (await import('./admin')).admin,
};

export type CommandName = keyof typeof COMMANDS;
