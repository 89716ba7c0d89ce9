"""The wire: fetches from EDGAR within its rules of fair access. Never: the reading of a filing."""
