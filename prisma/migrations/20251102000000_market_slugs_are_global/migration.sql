BEGIN;

-- A market has one address in the interface: /markets/<slug>.
DROP INDEX "markets_workspace_id_slug_key";
CREATE UNIQUE INDEX "markets_slug_key" ON "markets"("slug");

COMMIT;
