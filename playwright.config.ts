import { defineConfig } from '@playwright/test';
import { findChromium } from './tests/e2e/chromium.mjs';

const { executablePath, libraries } = await findChromium();
// Workers load this file again; what was found once is found at once.
process.env.CHROMIUM_PATH = executablePath;
process.env.CHROMIUM_LIBRARIES ||= libraries ?? '';
const libraryPath = process.env.CHROMIUM_LIBRARIES;

export default defineConfig({
  testDir: 'tests/e2e',
  testMatch: '**/*.spec.ts',
  globalSetup: './tests/e2e/global-setup.ts',
  outputDir: 'test-results',
  reporter: [['list']],
  // One product, one database, one chain: specs that write share them, so they take turns.
  workers: 1,
  fullyParallel: false,
  forbidOnly: true,
  retries: 0,
  timeout: 120_000,
  expect: { timeout: 15_000 },
  use: {
    baseURL: process.env.HOMEOSTAT_E2E_URL,
    screenshot: 'only-on-failure',
    trace: 'retain-on-failure',
    launchOptions: {
      executablePath,
      args: ['--no-sandbox', '--disable-dev-shm-usage'],
      env: { ...process.env, ...(libraryPath ? { LD_LIBRARY_PATH: libraryPath } : {}) } as Record<string, string>,
    },
  },
});
