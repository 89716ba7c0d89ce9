"""An archive goes in; EDGAR's own addresses come out. Never: writing."""
