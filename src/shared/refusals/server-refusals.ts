import type { Bilingual } from '../language.ts'

/** An organisation’s store on a PostgreSQL server. */
export const serverRefusals = {
  'server-address': {
    sv: 'Adressen till servern går inte att använda. Skriv den som postgres://konto@server/databas; filer som nämns i den behöver finnas.',
    en: 'The address of the server cannot be used. Write it like postgres://account@server/database; files that are named in it need to be there.',
  },
  'server-unreachable': {
    sv: 'Servern svarar inte. Kontrollera adressen, nätverket och att PostgreSQL är igång. Inget har lästs in.',
    en: 'The server does not answer. Check the address, the network and that PostgreSQL is running. Nothing was imported.',
  },
  'server-without-tls': {
    sv: 'Servern tar inte emot krypterade anslutningar, så ingen anslutning gjordes. Be den som sköter servern att slå på TLS.',
    en: 'The server takes no encrypted connections, so none was made. Ask whoever runs the server to switch on TLS.',
  },
  'server-certificate': {
    sv: 'Serverns certifikat går inte att lita på, så ingen anslutning gjordes. Ange rätt servernamn, och utfärdarens certifikat med sslrootcert.',
    en: 'The certificate of the server cannot be trusted, so no connection was made. Give the right server name, and the issuer’s certificate with sslrootcert.',
  },
  'server-password': {
    sv: 'Servern släpper inte in kontot. Kontrollera kontots namn och lösenord i PGPASSWORD eller .pgpass.',
    en: 'The server does not let the account in. Check its name, and its password in PGPASSWORD or .pgpass.',
  },
  'server-no-database': {
    sv: 'Databasen finns inte på servern. Be den som sköter servern att skapa den.',
    en: 'The database is not on the server. Ask whoever runs the server to create it.',
  },
  'server-not-ours': {
    sv: 'Databasens schema peerlogg är inte gjort av Peerlogg, eller är ändrat. Ange en annan databas; inget har ändrats.',
    en: 'The schema peerlogg of the database was not made by Peerlogg, or was changed. Name another database; nothing was changed.',
  },
  'server-newer': {
    sv: 'Databasen är skriven av en nyare version av Peerlogg. Uppdatera programmet; inget har ändrats.',
    en: 'The database was written by a newer version of Peerlogg. Update the program; nothing was changed.',
  },
  'server-older': {
    sv: 'Databasen är skriven av en äldre version av Peerlogg. Kör peerlogg rollup en gång med den nya, med ett konto som får ändra tabeller.',
    en: 'The database was written by an older version of Peerlogg. Run peerlogg rollup once with the new one, as an account that may change tables.',
  },
  'server-empty': {
    sv: 'Databasen innehåller ingen organisation än. Läs in filer med peerlogg rollup först.',
    en: 'The database holds no organisation yet. Import files with peerlogg rollup first.',
  },
  'server-no-rights': {
    sv: 'Kontot får inte göra det här i databasen. Inget har ändrats. Be den som sköter servern om rättigheter.',
    en: 'The account may not do this in the database. Nothing was changed. Ask whoever runs the server for the rights.',
  },
  'server-full': {
    sv: 'Servern har ont om plats eller minne. Det som redan var inläst är kvar. Be den som sköter servern att göra plats, och kör kommandot igen.',
    en: 'The server is short of space or memory. What was already imported is still there. Ask whoever runs the server to make room, and run the command again.',
  },
  'server-busy': {
    sv: 'Servern är upptagen med annat. Det som redan var inläst är kvar. Vänta en stund och kör kommandot igen.',
    en: 'The server is busy with something else. What was already imported is still there. Wait a moment and run the command again.',
  },
  'server-lost': {
    sv: 'Anslutningen till servern bröts. Varje fil är inläst hel eller inte alls: kör samma kommando igen, så görs resten.',
    en: 'The connection to the server was lost. Each file was imported whole or not at all: run the same command again, and the rest is done.',
  },
  'organisation-not-chosen': {
    sv: 'Databasen har flera organisationer. Välj en med --organisation och dess namn eller id.',
    en: 'The database has several organisations. Choose one with --organisation and its name or id.',
  },
  'organisation-not-there': {
    sv: 'Ingen organisation i databasen heter så eller har det id:t, eller så heter flera så: ange då id:t.',
    en: 'No organisation in the database has that name or id, or several have the name: then give the id.',
  },
} as const satisfies Record<string, Bilingual>
