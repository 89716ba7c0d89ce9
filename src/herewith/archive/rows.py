"""The rows of a table, by Arrow.

In: a Delta table as it was opened. Out: its dataset. Never: a file read through Python where Arrow can open it itself.

deltalake's own way hands Arrow a file system written in Python. Arrow reads ahead in threads of its own, and one that
asks Python for bytes while the interpreter ends brings the process down ("terminate called without an active
exception"): two of three times where a command ended in an error. A folder's files Arrow opens by itself.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import pyarrow.dataset as pds
    from deltalake import DeltaTable


def dataset_of(table: DeltaTable) -> pds.Dataset:
    """Give the dataset of a table's files."""
    from pyarrow import fs

    if not table.table_uri.startswith("file://"):
        return table.to_pyarrow_dataset()
    native, root = fs.FileSystem.from_uri(table.table_uri)
    return table.to_pyarrow_dataset(filesystem=fs.SubTreeFileSystem(root, native))
