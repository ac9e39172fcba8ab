BEGIN;

-- CreateEnum
CREATE TYPE "role" AS ENUM ('viewer', 'steward', 'signer', 'admin');

-- CreateEnum
CREATE TYPE "configuration_source" AS ENUM ('chain', 'declared');

-- CreateEnum
CREATE TYPE "stress_run_state" AS ENUM ('queued', 'running', 'done', 'failed', 'cancelled');

-- CreateEnum
CREATE TYPE "proposal_state" AS ENUM ('draft', 'open', 'executable', 'executed', 'cancelled', 'expired', 'superseded', 'failed');

-- CreateTable
CREATE TABLE "users" (
    "id" TEXT NOT NULL,
    "address" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "last_signed_in_at" TIMESTAMPTZ(3),

    CONSTRAINT "users_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "used_nonces" (
    "nonce" TEXT NOT NULL,
    "used_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "used_nonces_pkey" PRIMARY KEY ("nonce")
);

-- CreateTable
CREATE TABLE "workspaces" (
    "id" TEXT NOT NULL,
    "slug" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "chain_id" INTEGER NOT NULL,
    "safe_address" TEXT NOT NULL,
    "controller_address" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "workspaces_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "memberships" (
    "id" TEXT NOT NULL,
    "workspace_id" TEXT NOT NULL,
    "address" TEXT NOT NULL,
    "role" "role" NOT NULL,
    "granted_by" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "memberships_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "markets" (
    "id" TEXT NOT NULL,
    "workspace_id" TEXT NOT NULL,
    "slug" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "asset" TEXT NOT NULL,
    "protocol" TEXT NOT NULL,
    "chain_id" INTEGER NOT NULL,
    "contract_address" TEXT NOT NULL,
    "market_id_hex" TEXT NOT NULL,
    "plant" JSONB NOT NULL,
    "signals_off_chain" JSONB NOT NULL,
    "current_configuration_id" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "markets_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "configurations" (
    "id" TEXT NOT NULL,
    "market_id" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "config" JSONB NOT NULL,
    "source" "configuration_source" NOT NULL,
    "block_number" BIGINT,
    "block_time" TIMESTAMPTZ(3),
    "transaction_hash" TEXT,
    "proposal_id" TEXT,
    "note" TEXT NOT NULL DEFAULT '',
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "configurations_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "policies" (
    "id" TEXT NOT NULL,
    "workspace_id" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "body" JSONB NOT NULL,
    "note" TEXT NOT NULL DEFAULT '',
    "created_by" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "policies_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "reports" (
    "id" TEXT NOT NULL,
    "workspace_id" TEXT NOT NULL,
    "market_id" TEXT NOT NULL,
    "inputs_hash" TEXT NOT NULL,
    "engine_hash" TEXT NOT NULL,
    "policy_version" INTEGER NOT NULL,
    "verdict_state" TEXT NOT NULL,
    "body" JSONB NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "reports_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "stress_runs" (
    "id" TEXT NOT NULL,
    "workspace_id" TEXT NOT NULL,
    "market_id" TEXT NOT NULL,
    "requested_by" TEXT,
    "request" JSONB NOT NULL,
    "inputs" JSONB NOT NULL,
    "inputs_hash" TEXT NOT NULL,
    "state" "stress_run_state" NOT NULL DEFAULT 'queued',
    "paths_done" INTEGER NOT NULL DEFAULT 0,
    "paths_total" INTEGER NOT NULL,
    "result" JSONB,
    "digest" TEXT,
    "error" TEXT,
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "cancel_requested" BOOLEAN NOT NULL DEFAULT false,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "started_at" TIMESTAMPTZ(3),
    "heartbeat_at" TIMESTAMPTZ(3),
    "finished_at" TIMESTAMPTZ(3),

    CONSTRAINT "stress_runs_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "proposals" (
    "id" TEXT NOT NULL,
    "workspace_id" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "title" TEXT NOT NULL,
    "summary" TEXT NOT NULL,
    "state" "proposal_state" NOT NULL DEFAULT 'draft',
    "plan" JSONB NOT NULL,
    "venue" TEXT NOT NULL,
    "encoded" JSONB NOT NULL,
    "domain_hash" TEXT NOT NULL,
    "message_hash" TEXT NOT NULL,
    "safe_tx_hash" TEXT NOT NULL,
    "safe_nonce" INTEGER NOT NULL,
    "evidence" JSONB NOT NULL,
    "evidence_digest" TEXT NOT NULL,
    "simulation" JSONB,
    "report_id" TEXT,
    "stress_run_id" TEXT,
    "created_by" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,
    "expires_at" TIMESTAMPTZ(3),
    "executed_transaction_hash" TEXT,
    "executed_block_number" BIGINT,
    "executed_at" TIMESTAMPTZ(3),
    "executed_by" TEXT,
    "read_back" JSONB,
    "failure_reason" TEXT,

    CONSTRAINT "proposals_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "proposal_markets" (
    "proposal_id" TEXT NOT NULL,
    "market_id" TEXT NOT NULL,

    CONSTRAINT "proposal_markets_pkey" PRIMARY KEY ("proposal_id","market_id")
);

-- CreateTable
CREATE TABLE "signatures" (
    "id" TEXT NOT NULL,
    "proposal_id" TEXT NOT NULL,
    "owner" TEXT NOT NULL,
    "signature" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "signatures_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "audit_entries" (
    "id" BIGSERIAL NOT NULL,
    "workspace_id" TEXT,
    "actor" TEXT NOT NULL,
    "action" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "details" JSONB NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "audit_entries_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "users_address_key" ON "users"("address");

-- CreateIndex
CREATE INDEX "used_nonces_expires_at_idx" ON "used_nonces"("expires_at");

-- CreateIndex
CREATE UNIQUE INDEX "workspaces_slug_key" ON "workspaces"("slug");

-- CreateIndex
CREATE INDEX "memberships_address_idx" ON "memberships"("address");

-- CreateIndex
CREATE UNIQUE INDEX "memberships_workspace_id_address_role_key" ON "memberships"("workspace_id", "address", "role");

-- CreateIndex
CREATE UNIQUE INDEX "markets_current_configuration_id_key" ON "markets"("current_configuration_id");

-- CreateIndex
CREATE UNIQUE INDEX "markets_workspace_id_slug_key" ON "markets"("workspace_id", "slug");

-- CreateIndex
CREATE UNIQUE INDEX "markets_chain_id_contract_address_key" ON "markets"("chain_id", "contract_address");

-- CreateIndex
CREATE UNIQUE INDEX "configurations_market_id_version_key" ON "configurations"("market_id", "version");

-- CreateIndex
CREATE UNIQUE INDEX "policies_workspace_id_version_key" ON "policies"("workspace_id", "version");

-- CreateIndex
CREATE INDEX "reports_workspace_id_created_at_idx" ON "reports"("workspace_id", "created_at");

-- CreateIndex
CREATE UNIQUE INDEX "reports_market_id_inputs_hash_engine_hash_policy_version_key" ON "reports"("market_id", "inputs_hash", "engine_hash", "policy_version");

-- CreateIndex
CREATE INDEX "stress_runs_market_id_inputs_hash_idx" ON "stress_runs"("market_id", "inputs_hash");

-- CreateIndex
CREATE INDEX "stress_runs_state_heartbeat_at_idx" ON "stress_runs"("state", "heartbeat_at");

-- CreateIndex
CREATE INDEX "stress_runs_workspace_id_created_at_idx" ON "stress_runs"("workspace_id", "created_at");

-- CreateIndex
CREATE INDEX "proposals_safe_tx_hash_idx" ON "proposals"("safe_tx_hash");

-- CreateIndex
CREATE INDEX "proposals_workspace_id_state_idx" ON "proposals"("workspace_id", "state");

-- CreateIndex
CREATE UNIQUE INDEX "proposals_workspace_id_number_key" ON "proposals"("workspace_id", "number");

-- CreateIndex
CREATE INDEX "proposal_markets_market_id_idx" ON "proposal_markets"("market_id");

-- CreateIndex
CREATE UNIQUE INDEX "signatures_proposal_id_owner_key" ON "signatures"("proposal_id", "owner");

-- CreateIndex
CREATE INDEX "audit_entries_workspace_id_created_at_idx" ON "audit_entries"("workspace_id", "created_at");

-- CreateIndex
CREATE INDEX "audit_entries_subject_idx" ON "audit_entries"("subject");

-- AddForeignKey
ALTER TABLE "memberships" ADD CONSTRAINT "memberships_workspace_id_fkey" FOREIGN KEY ("workspace_id") REFERENCES "workspaces"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "markets" ADD CONSTRAINT "markets_workspace_id_fkey" FOREIGN KEY ("workspace_id") REFERENCES "workspaces"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "markets" ADD CONSTRAINT "markets_current_configuration_id_fkey" FOREIGN KEY ("current_configuration_id") REFERENCES "configurations"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "configurations" ADD CONSTRAINT "configurations_market_id_fkey" FOREIGN KEY ("market_id") REFERENCES "markets"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "configurations" ADD CONSTRAINT "configurations_proposal_id_fkey" FOREIGN KEY ("proposal_id") REFERENCES "proposals"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "policies" ADD CONSTRAINT "policies_workspace_id_fkey" FOREIGN KEY ("workspace_id") REFERENCES "workspaces"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "reports" ADD CONSTRAINT "reports_workspace_id_fkey" FOREIGN KEY ("workspace_id") REFERENCES "workspaces"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "reports" ADD CONSTRAINT "reports_market_id_fkey" FOREIGN KEY ("market_id") REFERENCES "markets"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "stress_runs" ADD CONSTRAINT "stress_runs_workspace_id_fkey" FOREIGN KEY ("workspace_id") REFERENCES "workspaces"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "stress_runs" ADD CONSTRAINT "stress_runs_market_id_fkey" FOREIGN KEY ("market_id") REFERENCES "markets"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "proposals" ADD CONSTRAINT "proposals_workspace_id_fkey" FOREIGN KEY ("workspace_id") REFERENCES "workspaces"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "proposals" ADD CONSTRAINT "proposals_report_id_fkey" FOREIGN KEY ("report_id") REFERENCES "reports"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "proposals" ADD CONSTRAINT "proposals_stress_run_id_fkey" FOREIGN KEY ("stress_run_id") REFERENCES "stress_runs"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "proposal_markets" ADD CONSTRAINT "proposal_markets_proposal_id_fkey" FOREIGN KEY ("proposal_id") REFERENCES "proposals"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "proposal_markets" ADD CONSTRAINT "proposal_markets_market_id_fkey" FOREIGN KEY ("market_id") REFERENCES "markets"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "signatures" ADD CONSTRAINT "signatures_proposal_id_fkey" FOREIGN KEY ("proposal_id") REFERENCES "proposals"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "audit_entries" ADD CONSTRAINT "audit_entries_workspace_id_fkey" FOREIGN KEY ("workspace_id") REFERENCES "workspaces"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- What Prisma's schema language can't say.
ALTER TABLE "users" ADD CONSTRAINT "users_address_form" CHECK ("address" ~ '^0x[0-9a-f]{40}$');
ALTER TABLE "memberships" ADD CONSTRAINT "memberships_address_form" CHECK ("address" ~ '^0x[0-9a-f]{40}$');
ALTER TABLE "signatures" ADD CONSTRAINT "signatures_owner_form" CHECK ("owner" ~ '^0x[0-9a-f]{40}$');
ALTER TABLE "reports" ADD CONSTRAINT "reports_verdict_state" CHECK ("verdict_state" IN ('pass', 'warn', 'fail', 'not run', 'stale'));
ALTER TABLE "stress_runs" ADD CONSTRAINT "stress_runs_paths" CHECK ("paths_done" >= 0 AND "paths_done" <= "paths_total");
ALTER TABLE "stress_runs" ADD CONSTRAINT "stress_runs_outcome" CHECK (
  ("state" = 'done') = ("result" IS NOT NULL AND "digest" IS NOT NULL) AND ("state" <> 'failed' OR "error" IS NOT NULL)
);
ALTER TABLE "proposals" ADD CONSTRAINT "proposals_executed" CHECK ("state" <> 'executed' OR "executed_transaction_hash" IS NOT NULL);
ALTER TABLE "audit_entries" ADD CONSTRAINT "audit_entries_actor" CHECK ("actor" = 'system' OR "actor" ~ '^0x[0-9a-f]{40}$');

CREATE FUNCTION "refuse_change_of_history"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '% is append-only: % refused', TG_TABLE_NAME, TG_OP USING ERRCODE = 'integrity_constraint_violation';
END
$$;
CREATE TRIGGER "audit_entries_append_only" BEFORE UPDATE OR DELETE ON "audit_entries"
  FOR EACH ROW EXECUTE FUNCTION "refuse_change_of_history"();
CREATE TRIGGER "audit_entries_no_truncate" BEFORE TRUNCATE ON "audit_entries"
  FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change_of_history"();

COMMIT;
