<?xml version="1.0" encoding="UTF-8"?>
<!-- SPDX-License-Identifier: MIT -->
<!-- The claim table: a row a claim, a column a source, sources of one voice side by side. Where there
     are too many sources for columns, a row names those that speak. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:r="urn:gainsay:report:1" exclude-result-prefixes="r">
  <xsl:variable name="columns" select="60"/>
  <!-- claims shown, disputed ones first: tables of many thousand rows take browsers long -->
  <xsl:variable name="rows" select="500"/>
  <!-- sources that a row names where there are too many for columns -->
  <xsl:variable name="named" select="40"/>

  <xsl:template match="r:claims">
    <section id="claims">
      <h2>Claims by source</h2>
      <p class="intro">What each source says of the same thing. Silence is not disagreement.</p>
      <ul class="legend" aria-hidden="true">
        <li class="agrees">agrees</li><li class="narrower">more exact</li><li class="wider">less exact</li>
        <li class="changed">later state</li><li class="differs">differs</li><li class="silent">silent</li>
      </ul>
      <div class="scroll" role="region" aria-label="Claims by source" tabindex="0">
        <xsl:choose>
          <xsl:when test="$report/r:counts/@read &lt;= $columns"><xsl:call-template name="claim-matrix"/></xsl:when>
          <xsl:otherwise><xsl:call-template name="claim-list"/></xsl:otherwise>
        </xsl:choose>
      </div>
      <xsl:if test="count(r:claim) &gt; $rows">
        <p class="intro">And <xsl:value-of select="count(r:claim) - $rows"/> more, undisputed ones last: the formats <code>csv</code> and <code>json</code> have all.</p>
      </xsl:if>
    </section>
  </xsl:template>

  <xsl:template name="claim-matrix">
    <xsl:variable name="groups" select="$report/r:groups/r:group[key('article-of-group', @n)[not(@unread)]]"/>
    <table class="claims">
      <thead>
        <tr>
          <th scope="col" rowspan="2">Claim</th>
          <xsl:for-each select="$groups">
            <th scope="colgroup" colspan="{count(key('article-of-group', @n)[not(@unread)])}">
              <xsl:if test="@sign"><xsl:attribute name="class">voice</xsl:attribute><xsl:value-of select="concat(@label, ', ', @sign)"/></xsl:if>
              <xsl:if test="not(@sign)"><span class="aside">own voice</span></xsl:if>
            </th>
          </xsl:for-each>
        </tr>
        <tr>
          <xsl:for-each select="$groups">
            <xsl:for-each select="key('article-of-group', @n)[not(@unread)]">
              <th scope="col"><xsl:call-template name="outlet-link"/><xsl:if test="@date"><small><xsl:call-template name="day"/></small></xsl:if></th>
            </xsl:for-each>
          </xsl:for-each>
        </tr>
      </thead>
      <tbody>
        <xsl:for-each select="r:claim[position() &lt;= $rows]">
          <xsl:variable name="claim" select="."/>
          <tr>
            <xsl:call-template name="claim-head"/>
            <xsl:for-each select="$groups">
              <xsl:for-each select="key('article-of-group', @n)[not(@unread)]">
                <xsl:call-template name="claim-cell"><xsl:with-param name="cell" select="$claim/r:cell[@article = current()/@n]"/></xsl:call-template>
              </xsl:for-each>
            </xsl:for-each>
          </tr>
        </xsl:for-each>
      </tbody>
    </table>
  </xsl:template>

  <xsl:template name="claim-head">
    <th scope="row">
      <xsl:choose>
        <xsl:when test="@finding"><a href="#f-{@finding}"><xsl:value-of select="@title"/></a></xsl:when>
        <xsl:otherwise><xsl:value-of select="@title"/></xsl:otherwise>
      </xsl:choose>
      <small><xsl:value-of select="@slot"/></small>
    </th>
  </xsl:template>

  <xsl:template name="claim-cell">
    <xsl:param name="cell"/>
    <xsl:choose>
      <xsl:when test="$cell">
        <td class="{$cell/@stance}"><xsl:for-each select="$cell"><xsl:call-template name="claim-value"/></xsl:for-each></td>
      </xsl:when>
      <xsl:otherwise><td class="silent"><span class="aside">silent</span></td></xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <xsl:template name="claim-value">
    <span class="stance"><xsl:call-template name="stance-phrase"/></span>
    <xsl:text> </xsl:text>
    <a href="#a{@article}{substring('.', 1, count(r:evidence/@mark))}{r:evidence/@mark}" title="{r:evidence/r:before}{r:evidence/r:words}{r:evidence/r:after}"><xsl:value-of select="@value"/></a>
  </xsl:template>

  <xsl:template name="stance-phrase">
    <xsl:choose>
      <xsl:when test="@stance = 'narrower'">more exact</xsl:when>
      <xsl:when test="@stance = 'wider'">less exact</xsl:when>
      <xsl:when test="@stance = 'changed'">later</xsl:when>
      <xsl:otherwise><xsl:value-of select="@stance"/></xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <xsl:template name="claim-list">
    <table class="claims list">
      <thead><tr><th scope="col">Claim</th><th scope="col">Sources that speak of it</th></tr></thead>
      <tbody>
        <xsl:for-each select="r:claim[position() &lt;= $rows]">
          <tr>
            <xsl:call-template name="claim-head"/>
            <td>
              <ul>
                <xsl:for-each select="r:cell[position() &lt;= $named]">
                  <li class="{@stance}"><xsl:value-of select="key('article', @article)/@outlet"/><xsl:text>: </xsl:text><xsl:call-template name="claim-value"/></li>
                </xsl:for-each>
                <xsl:if test="count(r:cell) &gt; $named"><li>and <xsl:value-of select="count(r:cell) - $named"/> more sources</li></xsl:if>
              </ul>
            </td>
          </tr>
        </xsl:for-each>
      </tbody>
    </table>
  </xsl:template>
</xsl:stylesheet>
