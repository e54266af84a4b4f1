/** What `waybill init --example` prints: the smallest description from which workflows follow. */
export const smallestApplication = `# waybill.yaml: how this application is built, where it goes, and who lets it. Names and addresses are yours to replace.
version: 1
application: plans
ops:
  repository: https://github.com/your-org/ops.git # desired state and ledger
images:
  - name: app
    repository: ghcr.io/your-org/plans-app
    assemble:
      base: scratch
      layers: [{ from: dist, to: /app }]
      entrypoint: [/app/server]
ready:
  path: /api/ready
  identity: { json: /commit, equals: '\${commit}' }
policy:
  environments:
    - name: staging
      url: https://staging.plans.example.com
      desired-state:
        - { file: staging/deploy.env, format: dotenv, images: { app: APP_IMAGE } }
    - name: production
      url: https://plans.example.com
      desired-state:
        - { file: production/deploy.env, format: dotenv, images: { app: APP_IMAGE } }
      approval: { given: environment, required: 1 } # a review of the forge's environment of this name
  signers:
    - name: release
      key: |
        -----BEGIN PUBLIC KEY-----
        MCowBQYDK2VwAyEARZohnecF5xp47oifTjFYpSMDaXnL9W34tPefzTocvYU=
        -----END PUBLIC KEY-----
`;
