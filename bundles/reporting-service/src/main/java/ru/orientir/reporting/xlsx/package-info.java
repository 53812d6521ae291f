/** The свод and the published results as Excel workbooks: a class for each sheet. */
package ru.orientir.reporting.xlsx;
